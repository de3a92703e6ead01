package io.darkroom.storage.asset;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/// Versions that are kept, and come back.
interface BackupContract extends CatalogUnderTest {

  private AssetIdentity identity() {
    return SampleAssets.identity(cloud(), "a");
  }

  /// Saves a version of this many bytes, a second after the last.
  private Asset saveKept(AssetIdentity identity, long bytes) {
    clock().advance(Duration.ofSeconds(1));
    return save(
        new NewAsset(
            AssetId.random(),
            VersionId.random(),
            identity,
            FileFacts.ofRaw(bytes, SampleAssets.ETAG),
            SampleAssets.fullDetails(),
            "key",
            true));
  }

  private Asset saveKept(long bytes) {
    return saveKept(identity(), bytes);
  }

  private RestoreResult restore(Asset of) {
    return catalog().restore(cloud(), of.id(), of.current().id());
  }

  private Asset restored(RestoreResult result) {
    return ((RestoreResult.Restored) result).asset();
  }

  private List<VersionId> keptOf(Asset asset) {
    return catalog().listBackups(cloud(), asset.id()).stream()
        .map(one -> one.version().id())
        .toList();
  }

  @Test
  default void keepsReplacedVersionsWithTheirBlobs() {
    var first = saveKept(1);
    var second = saveKept(2);
    var third = saveKept(3);

    var kept = catalog().listBackups(cloud(), first.id());

    assertThat(kept)
        .containsExactly(
            new BackedUpVersion(first.id(), identity(), first.current(), false),
            new BackedUpVersion(first.id(), identity(), second.current(), false),
            new BackedUpVersion(first.id(), identity(), third.current(), true));
    assertThat(kept.getFirst().originalKey()).isEqualTo(first.originalKey());
    assertThat(catalog().findBackup(cloud(), first.id(), second.current().id()))
        .contains(kept.get(1));
    assertThat(catalog().isReferenced(cloud(), first.id(), first.current().id())).isTrue();
    assertThat(removalsAfterDelay())
        .doesNotContain(first.originalKey(), second.originalKey())
        .hasSize(2);
  }

  @Test
  default void keepsNothingThatWasNotBackedUp() {
    var first = save("a");
    var second = save("a");

    assertThat(catalog().listBackups(cloud(), first.id())).isEmpty();
    catalog().delete(second.identity());
    assertThat(restore(second)).isEqualTo(new RestoreResult.NoBackup());
    assertThat(catalog().findDeleted(identity())).isEmpty();
  }

  @Test
  default void bringsADeletedAssetBackAsItWas() {
    var asset = saveKept(1);
    catalog().delete(asset.identity());
    assertThat(catalog().findAsset(identity())).isEmpty();
    assertThat(catalog().findAssetById(cloud(), asset.id())).isEmpty();
    assertThat(catalog().findDeleted(identity())).contains(asset.id());
    clock().advance(Duration.ofDays(3));

    var back = restored(catalog().restore(cloud(), asset.id(), null));

    assertThat(back.current()).isEqualTo(asset.current());
    assertThat(back.details()).isEqualTo(asset.details());
    assertThat(back.createdAt()).isEqualTo(asset.createdAt());
    assertThat(catalog().findAsset(identity())).contains(back);
    assertThat(catalog().findDeleted(identity())).isEmpty();
    assertThat(keptOf(asset)).containsExactly(asset.current().id());
  }

  @Test
  default void restoresEveryModerationAndAccessRule() {
    var moderation =
        new Moderation(
            "manual", Moderation.Status.REJECTED, Map.of("why", "blurred"), clock().instant());
    var asset = saveKept(1);
    var details = SampleAssets.fullDetails().withModerations(List.of(moderation));
    catalog().update(identity(), _ -> details);
    catalog().delete(identity());

    assertThat(restored(restore(asset)).details()).isEqualTo(details);
    assertThat(catalog().findAsset(identity()).orElseThrow().details()).isEqualTo(details);
  }

  @Test
  default void anIdentityUploadedAndDeletedTwiceIsOneAssetWithTwoVersions() {
    var first = saveKept(1);
    catalog().delete(identity());
    var second = saveKept(2);
    catalog().delete(identity());

    assertThat(second.id()).isEqualTo(first.id());
    assertThat(keptOf(first)).containsExactly(first.current().id(), second.current().id());
    assertThat(restored(restore(first)).current().file().bytes()).isEqualTo(1);
    assertThat(restored(restore(second)).current().file().bytes()).isEqualTo(2);
    assertThat(keptOf(first)).containsExactly(first.current().id(), second.current().id());
  }

  @Test
  default void aRestoredVersionHasANumberNoOtherFileHad() {
    var first = saveKept(1);
    var second = saveKept(2);

    var back = restored(restore(first));

    assertThat(back.current().id()).isEqualTo(first.current().id());
    assertThat(back.current().number()).isGreaterThan(second.current().number());
    assertThat(restored(restore(second)).current().number()).isGreaterThan(back.current().number());
  }

  @Test
  default void restoringLetsGoOfAVersionThatIsNotKeptAndDerivesAnew() {
    var first = saveKept(1);
    var second = save("a");

    restore(first);

    assertThat(removalsAfterDelay()).containsExactlyElementsOf(CatalogUnderTest.blobsOf(second));
  }

  @Test
  default void restoringTheCurrentVersionChangesNothing() {
    var asset = saveKept(1);

    assertThat(restore(asset)).isEqualTo(new RestoreResult.Restored(asset));
  }

  @Test
  default void doesNotTakeANameFromAnotherAsset() {
    var gone = saveKept(1);
    catalog().delete(identity());
    var other = save("b");
    catalog().rename(other.identity(), identity(), Overwrite.KEEP, UnaryOperator.identity());

    var result = restore(gone);

    assertThat(result)
        .isEqualTo(new RestoreResult.Taken(catalog().findAsset(identity()).orElseThrow()));
    assertThat(catalog().findAsset(identity()).orElseThrow().id()).isEqualTo(other.id());
    assertThat(keptOf(gone)).hasSize(1);
  }

  @Test
  default void keptVersionsFollowARenamedAsset() {
    var first = saveKept(1);
    saveKept(2);
    var renamed = SampleAssets.identity(cloud(), "b");
    catalog().rename(identity(), renamed, Overwrite.KEEP, UnaryOperator.identity());
    catalog().delete(renamed);

    assertThat(catalog().findDeleted(renamed)).contains(first.id());
    assertThat(catalog().findDeleted(identity())).isEmpty();
    assertThat(restored(restore(first)).identity()).isEqualTo(renamed);
  }

  @Test
  default void forgetsAKeptVersionAndItsBlob() {
    var first = saveKept(1);
    var second = saveKept(2);

    assertThat(catalog().deleteBackup(cloud(), first.id(), first.current().id())).isPresent();
    assertThat(catalog().deleteBackup(cloud(), first.id(), first.current().id())).isEmpty();
    assertThat(keptOf(first)).containsExactly(second.current().id());
    assertThat(catalog().isReferenced(cloud(), first.id(), first.current().id())).isFalse();
    assertThat(removalsAfterDelay()).contains(first.originalKey());

    catalog().deleteBackup(cloud(), first.id(), second.current().id());
    assertThat(keptOf(first)).isEmpty();
    assertThat(catalog().findAsset(identity())).isPresent();
    catalog().delete(identity());
    assertThat(removalsAfterDelay()).contains(second.originalKey());
  }

  @Test
  default void keepsTheVersionsOfCloudsApart() {
    var asset = saveKept(1);
    var other = new CloudName("other");

    assertThat(catalog().listBackups(other, asset.id())).isEmpty();
    assertThat(catalog().restore(other, asset.id(), null)).isEqualTo(new RestoreResult.NoBackup());
    assertThat(catalog().deleteBackup(other, asset.id(), asset.current().id())).isEmpty();
  }
}
