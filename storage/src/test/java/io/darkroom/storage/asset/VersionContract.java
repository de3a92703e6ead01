package io.darkroom.storage.asset;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Version numbers, also when many save at once.
interface VersionContract extends CatalogUnderTest {
  int SAVES_AT_ONCE = 32;

  @Test
  default void numbersRiseWithinOneSecond() {
    var second = clock().instant().getEpochSecond();

    var numbers = new ArrayList<Long>();
    for (var i = 0; i < 4; i++) {
      numbers.add(save("a").current().number());
    }

    assertThat(numbers).containsExactly(second, second + 1, second + 2, second + 3);
  }

  @Test
  default void numbersFollowTheClockOnceItHasCaughtUp() {
    save("a");
    save("a");
    clock().advance(Duration.ofSeconds(10));

    assertThat(save("a").current().number()).isEqualTo(clock().instant().getEpochSecond());
  }

  @Test
  default void numbersRiseThoughTheClockGoesBack() {
    var first = save("a").current().number();
    clock().advance(Duration.ofHours(-1));

    assertThat(save("a").current().number()).isEqualTo(first + 1);
    clock().advance(Duration.ofHours(1));
  }

  @Test
  default void numbersRiseAcrossADeletion() {
    save("a");
    var last = save("a");
    catalog().delete(last.identity());

    var again = save("a");
    catalog().delete(again.identity());

    assertThat(again.current().number()).isEqualTo(last.current().number() + 1);
    assertThat(save("a").current().number()).isEqualTo(again.current().number() + 1);
  }

  @Test
  default void savingOneIdentityManyTimesAtOnceLeavesOneRow() throws Exception {
    var results =
        AtOnce.run(
            SAVES_AT_ONCE,
            _ -> catalog().save(SampleAssets.image(cloud(), "race"), Overwrite.REPLACE));

    var created = results.stream().filter(SaveResult.Created.class::isInstance).toList();
    var replaced = replacements(results);
    assertThat(created).hasSize(1);
    assertThat(replaced).hasSize(SAVES_AT_ONCE - 1);
    var former = ((SaveResult.Created) created.getFirst()).asset();
    for (var replacement : replaced) {
      assertThat(replacement.before()).isEqualTo(former);
      assertThat(replacement.now().id()).isEqualTo(former.id());
      assertThat(replacement.now().current().number()).isEqualTo(former.current().number() + 1);
      former = replacement.now();
    }
    assertThat(catalog().findAsset(former.identity())).contains(former);
    assertThat(
            listAll(
                new AssetQuery.WithPrefix(ResourceType.IMAGE, DeliveryType.UPLOAD, "race"), 100))
        .containsExactly(former);
    assertThat(removalsAfterDelay())
        .containsExactlyInAnyOrderElementsOf(
            replaced.stream()
                .flatMap(result -> CatalogUnderTest.blobsOf(result.before()).stream())
                .toList());
  }

  @Test
  default void savingAndDeletingAtOnceNeverUsesANumberTwice() throws Exception {
    var identity = SampleAssets.identity(cloud(), "race");

    var results =
        AtOnce.run(
            SAVES_AT_ONCE,
            _ -> {
              var saved = save(SampleAssets.image(identity));
              catalog().delete(identity);
              return saved.current().number();
            });

    assertThat(new HashSet<>(results)).hasSize(SAVES_AT_ONCE);
    assertThat(catalog().findAsset(identity)).isEmpty();
  }

  private static List<SaveResult.Replaced> replacements(List<SaveResult> results) {
    return results.stream()
        .filter(SaveResult.Replaced.class::isInstance)
        .map(SaveResult.Replaced.class::cast)
        .sorted(Comparator.comparingLong(result -> result.now().current().number()))
        .toList();
  }
}
