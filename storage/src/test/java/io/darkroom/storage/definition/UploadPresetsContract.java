package io.darkroom.storage.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.darkroom.storage.asset.AssetException;
import io.darkroom.storage.asset.AssetProblem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

interface UploadPresetsContract extends DefinitionsUnderTest {

  private UploadPresets presets() {
    return catalog().uploadPresets();
  }

  @Test
  default void findsAPresetWithItsSettingsInOrder() {
    var settings = new LinkedHashMap<String, Object>();
    settings.put("tags", List.of("b", "a"));
    settings.put("folder", "x/y");
    settings.put("colors", true);
    settings.put("context", Map.of("a", "b"));
    settings.put("eager", List.of(Map.of("crop", "scale", "width", 100)));

    var saved = presets().save(cloud(), "web", true, settings);

    assertThat(presets().find(cloud(), "web")).contains(saved);
    assertThat(saved.unsigned()).isTrue();
    assertThat(saved.settings().keySet())
        .containsExactly("tags", "folder", "colors", "context", "eager");
    assertThat(saved.settings())
        .containsEntry("eager", List.of(Map.of("crop", "scale", "width", 100L)));
    assertThat(saved.createdAt()).isEqualTo(clock().instant());
    assertThat(presets().find(cloud(), "WEB")).isEmpty();
    assertThat(presets().find(OTHER_CLOUD, "web")).isEmpty();
  }

  @Test
  default void savingAPresetAgainReplacesItsSettingsAndKeepsWhoItIs() {
    var before = presets().save(cloud(), "web", true, Map.of("folder", "a", "colors", true));
    var now = later();

    var after = presets().save(cloud(), "web", false, Map.of("folder", "b"));

    assertThat(after)
        .isEqualTo(
            new UploadPreset(
                "web", false, Map.of("folder", "b"), before.externalId(), before.createdAt(), now));
  }

  @Test
  default void replacesOnlyAPresetThatExists() {
    assertThat(presets().replace(cloud(), "web", false, Map.of())).isEmpty();
    assertThat(presets().find(cloud(), "web")).isEmpty();
    presets().save(cloud(), "web", true, Map.of("folder", "a"));

    var replaced = presets().replace(cloud(), "web", false, Map.of("colors", true));

    assertThat(replaced).isEqualTo(presets().find(cloud(), "web"));
    assertThat(replaced.orElseThrow().settings()).isEqualTo(Map.of("colors", true));
  }

  @Test
  default void deletesAPresetOnce() {
    var saved = presets().save(cloud(), "web", true, Map.of());

    assertThat(presets().delete(cloud(), "web")).contains(saved);
    assertThat(presets().delete(cloud(), "web")).isEmpty();
    assertThat(presets().find(cloud(), "web")).isEmpty();
  }

  @Test
  default void listsPresetsNewestFirst() {
    presets().save(OTHER_CLOUD, "z", true, Map.of());
    for (var name : List.of("b", "a", "c", "d")) {
      later();
      presets().save(cloud(), name, true, Map.of());
    }
    presets().save(cloud(), "e", true, Map.of());

    var listed = DefinitionsUnderTest.all(from -> presets().list(cloud(), from, 2));

    assertThat(listed).extracting(UploadPreset::name).containsExactly("e", "d", "c", "a", "b");
    assertThat(presets().list(cloud(), null, 5).next()).isNull();
  }

  @Test
  default void refusesACursorOfAnotherListingOfPresets() {
    presets().save(cloud(), "a", true, Map.of());
    presets().save(cloud(), "b", true, Map.of());
    var next = presets().list(cloud(), null, 1).next();

    assertThatThrownBy(() -> presets().list(OTHER_CLOUD, next, 1))
        .isInstanceOfSatisfying(
            AssetException.class,
            e -> assertThat(e.problem()).isEqualTo(new AssetProblem.InvalidCursor()));
  }

  @Test
  default void refusesAPresetThatCannotBeStored() {
    for (var name : List.of("", "a\nb", "x".repeat(256), "\ud800")) {
      assertThatThrownBy(() -> presets().save(cloud(), name, true, Map.of()))
          .isInstanceOf(AssetException.class);
    }
    assertThatThrownBy(() -> presets().save(cloud(), "a", true, Map.of("x", new Object())))
        .isInstanceOf(AssetException.class);
  }
}
