package io.darkroom.storage.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.darkroom.storage.asset.AssetException;
import java.util.List;
import org.junit.jupiter.api.Test;

interface NamedTransformationsContract extends DefinitionsUnderTest {

  private NamedTransformations named() {
    return catalog().namedTransformations();
  }

  @Test
  default void findsANamedTransformation() {
    var created = named().create(cloud(), "small", "c_scale,w_100", true);

    assertThat(created)
        .contains(
            new NamedTransformation(
                "small", "c_scale,w_100", true, clock().instant(), clock().instant()));
    assertThat(named().find(cloud(), "small")).isEqualTo(created);
    assertThat(named().find(cloud(), "Small")).isEmpty();
    assertThat(named().find(OTHER_CLOUD, "small")).isEmpty();
  }

  @Test
  default void refusesANameThatIsTaken() {
    var created = named().create(cloud(), "small", "w_100", true);

    assertThat(named().create(cloud(), "small", "w_200", false)).isEmpty();
    assertThat(named().find(cloud(), "small")).isEqualTo(created);
  }

  @Test
  default void changesWhatIsGivenAndLeavesTheRest() {
    var created = named().create(cloud(), "small", "w_100", true).orElseThrow();
    var first = later();
    var disallowed = named().update(cloud(), "small", null, false);
    var second = later();
    var redefined = named().update(cloud(), "small", "w_200", null);

    assertThat(disallowed)
        .contains(new NamedTransformation("small", "w_100", false, created.createdAt(), first));
    assertThat(redefined)
        .contains(new NamedTransformation("small", "w_200", false, created.createdAt(), second));
    assertThat(named().find(cloud(), "small")).isEqualTo(redefined);
    assertThat(named().update(cloud(), "large", "w_1", true)).isEmpty();
  }

  @Test
  default void nameAndTimeOfChangeNeverMeanTwoDefinitions() {
    var created = named().create(cloud(), "small", "w_100", true).orElseThrow();

    var redefined = named().update(cloud(), "small", "w_200", null).orElseThrow();

    assertThat(redefined.updatedAt()).isAfter(created.updatedAt());
  }

  @Test
  default void deletesANamedTransformationOnce() {
    var created = named().create(cloud(), "small", "w_100", true);

    assertThat(named().delete(cloud(), "small")).isEqualTo(created);
    assertThat(named().delete(cloud(), "small")).isEmpty();
    assertThat(named().find(cloud(), "small")).isEmpty();
  }

  @Test
  default void listsTheLastChangedFirst() {
    for (var name : List.of("b", "a", "c")) {
      later();
      named().create(cloud(), name, "w_100", true);
    }
    later();
    named().update(cloud(), "b", "w_200", null);

    var listed = DefinitionsUnderTest.all(from -> named().list(cloud(), from, 2));

    assertThat(listed).extracting(NamedTransformation::name).containsExactly("b", "c", "a");
  }

  @Test
  default void refusesANameThatCannotBeStored() {
    for (var name : List.of("", "x".repeat(256), "a\tb")) {
      assertThatThrownBy(() -> named().create(cloud(), name, "w_1", true))
          .isInstanceOf(AssetException.class);
    }
  }
}
