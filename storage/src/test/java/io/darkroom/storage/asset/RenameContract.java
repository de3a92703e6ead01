package io.darkroom.storage.asset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/// Renaming, and what becomes of version numbers by it.
interface RenameContract extends CatalogUnderTest {

  private AssetIdentity named(String publicId) {
    return SampleAssets.identity(cloud(), publicId);
  }

  private RenameResult rename(String from, String to, Overwrite overwrite) {
    return catalog().rename(named(from), named(to), overwrite, UnaryOperator.identity());
  }

  private RenameResult.Renamed renamed(String from, String to) {
    return (RenameResult.Renamed) rename(from, to, Overwrite.REPLACE);
  }

  @Test
  default void renamesAnAssetWithEverythingItHas() {
    var before = save(SampleAssets.image(named("a"), SampleAssets.fullDetails()));
    var derived = SampleAssets.derived(before, "h1", clock().instant());
    catalog().saveDerived(derived);
    clock().advance(Duration.ofMinutes(1));

    var renamed = renamed("a", "folder/b");

    assertThat(renamed.before()).isEqualTo(before);
    assertThat(renamed.overwritten()).isNull();
    assertThat(renamed.now().id()).isEqualTo(before.id());
    assertThat(renamed.now().current()).isEqualTo(before.current());
    assertThat(renamed.now().details()).isEqualTo(before.details());
    assertThat(renamed.now().createdAt()).isEqualTo(before.createdAt());
    assertThat(catalog().findAsset(named("folder/b"))).contains(renamed.now());
    assertThat(catalog().findAsset(named("a"))).isEmpty();
    assertThat(catalog().findDerived(before.id(), before.current().id(), "h1")).isPresent();
    assertThat(renamed.now().originalKey()).isEqualTo(before.originalKey());
    assertThat(removalsAfterDelay()).isEmpty();
  }

  @Test
  default void changesTheDescriptionInTheSameStep() {
    save("a");

    var renamed =
        catalog()
            .rename(
                named("a"),
                named("x/b"),
                Overwrite.KEEP,
                details -> details.withAssetFolder("x").withDisplayName("b"));

    var found = catalog().findAsset(named("x/b")).orElseThrow();
    assertThat(((RenameResult.Renamed) renamed).now()).isEqualTo(found);
    assertThat(found.details().assetFolder()).isEqualTo("x");
    assertThat(found.details().displayName()).isEqualTo("b");
  }

  @Test
  default void movesAnAssetToAnotherTypeAndBackUnderItsOwnVersion() {
    var before = save("a");
    var moved =
        new AssetIdentity(cloud(), ResourceType.IMAGE, DeliveryType.PRIVATE, named("a").publicId());

    catalog().rename(named("a"), moved, Overwrite.KEEP, UnaryOperator.identity());
    assertThat(catalog().findAsset(named("a"))).isEmpty();
    assertThat(catalog().findAsset(moved)).isPresent();
    catalog().rename(moved, named("a"), Overwrite.KEEP, UnaryOperator.identity());

    assertThat(catalog().findAsset(named("a")).orElseThrow().current()).isEqualTo(before.current());
  }

  @Test
  default void leavesATakenNameAlone() {
    var source = save("a");
    var target = save("b");

    assertThat(rename("a", "b", Overwrite.KEEP)).isEqualTo(new RenameResult.Taken(target));

    assertThat(catalog().findAsset(named("a"))).contains(source);
    assertThat(catalog().findAsset(named("b"))).contains(target);
    assertThat(removalsAfterDelay()).isEmpty();
  }

  @Test
  default void overwritesATakenNameWhenTold() {
    var target = save("b");
    var source = save("a");

    var renamed = renamed("a", "b");

    assertThat(renamed.overwritten()).isEqualTo(target);
    assertThat(renamed.now().id()).isEqualTo(source.id());
    assertThat(catalog().findAsset(named("b"))).contains(renamed.now());
    assertThat(catalog().findAssetById(cloud(), target.id())).isEmpty();
    assertThat(removalsAfterDelay()).containsExactlyElementsOf(CatalogUnderTest.blobsOf(target));
  }

  @Test
  default void saysThatThereIsNothingToRename() {
    save("b");

    assertThat(rename("a", "b", Overwrite.REPLACE)).isEqualTo(new RenameResult.Missing());
    assertThat(catalog().findAsset(named("b"))).isPresent();
  }

  @Test
  default void aNameNeverHasOneNumberForTwoFiles() {
    save("a");
    save("b");
    var last = save("b");

    var renamed = renamed("a", "b");

    assertThat(renamed.now().current().number()).isGreaterThan(last.current().number());
    assertThat(catalog().findAsset(named("b"))).contains(renamed.now());
  }

  @Test
  default void aNameGivenUpLongAgoNeverHasOneNumberForTwoFiles() {
    var renamed = save("a");
    var given = save("b");
    catalog().delete(given.identity());
    clock().advance(Duration.ofDays(100));

    var now = renamed("a", "b").now();

    assertThat(given.current().number()).isEqualTo(renamed.current().number());
    assertThat(now.current().number()).isEqualTo(clock().instant().getEpochSecond());
  }

  @Test
  default void aNameThatWasLeftNeverHasOneNumberForTwoFiles() {
    var left = save("a");
    renamed("a", "b");

    assertThat(save("a").current().number()).isGreaterThan(left.current().number());
  }

  @Test
  default void writesTheSameNameInAnotherSpelling() {
    var composed = save("caf\u00e9");

    var renamed = renamed("caf\u00e9", "cafe\u0301");

    assertThat(renamed.now().current()).isEqualTo(composed.current());
    assertThat(catalog().findAsset(named("caf\u00e9")).orElseThrow().identity().publicId().value())
        .isEqualTo("cafe\u0301");
  }

  @Test
  default void manyWhoWantOneNameLeaveOne() throws Exception {
    for (var i = 0; i < 8; i++) {
      save("a" + i);
    }

    var results = AtOnce.run(8, i -> rename("a" + i, "b", Overwrite.REPLACE));

    assertThat(results).allMatch(RenameResult.Renamed.class::isInstance);
    assertThat(listAll(new AssetQuery.WithPrefix(ResourceType.IMAGE, DeliveryType.UPLOAD, ""), 100))
        .extracting(asset -> asset.identity().publicId().value())
        .isEqualTo(List.of("b"));
  }

  @Test
  default void doesNotMoveBetweenResourceTypesOrClouds() {
    save("a");
    var raw =
        new AssetIdentity(cloud(), ResourceType.RAW, DeliveryType.UPLOAD, named("a").publicId());

    assertThatThrownBy(
            () -> catalog().rename(named("a"), raw, Overwrite.REPLACE, UnaryOperator.identity()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
