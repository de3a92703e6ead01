package io.darkroom.storage.asset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.concurrent.ConcurrentSkipListSet;
import org.junit.jupiter.api.Test;

/// The queue of blobs to remove, and what the sweeper asks.
interface RemovalContract extends CatalogUnderTest {

  @Test
  default void queuesExactlyTheBlobsOfAReplacedVersion() {
    var before = save("a");

    save("a");

    assertThat(removalsAfterDelay())
        .containsExactlyInAnyOrderElementsOf(CatalogUnderTest.blobsOf(before));
  }

  @Test
  default void queuesExactlyTheBlobsOfADeletedAsset() {
    var first = save("a");
    var second = save("a");
    var other = save("b");
    catalog().delete(second.identity());

    var expected = new ArrayList<>(CatalogUnderTest.blobsOf(first));
    expected.addAll(CatalogUnderTest.blobsOf(second));
    assertThat(removalsAfterDelay())
        .containsExactlyInAnyOrderElementsOf(expected)
        .doesNotContainAnyElementsOf(CatalogUnderTest.blobsOf(other));
    // the second version was stored under the id of an asset that never came to be
    assertThat(second.current().blobOwner()).isNotEqualTo(first.id());
    assertThat(second.originalKey()).contains(second.current().blobOwner().value());
  }

  @Test
  default void losesNoBlobAndForgetsNoneWhateverHappensAtOnce() throws Exception {
    var identity = SampleAssets.identity(cloud(), "busy");
    var originals = new ConcurrentSkipListSet<String>();
    var derivedFiles = new ConcurrentSkipListSet<String>();

    AtOnce.run(
        64,
        i -> {
          var asset = save(SampleAssets.image(identity));
          originals.add(asset.originalKey());
          var file = SampleAssets.derived(asset, "h" + i % 2, clock().instant());
          catalog().saveDerived(file);
          derivedFiles.add(file.blobKey());
          return switch (i % 4) {
            case 0 -> catalog().delete(identity).isPresent();
            case 1 -> catalog().deleteAllDerived(asset.id()) > 0;
            case 2 -> catalog().deleteDerived(cloud(), file.id()).isPresent();
            default -> catalog().saveDerived(file);
          };
        });

    var last = save(SampleAssets.image(identity));
    var removals = removalsAfterDelay();
    assertThat(removals).containsAll(originals).doesNotContain(last.originalKey());
    assertThat(derivedFiles)
        .allMatch(key -> removals.stream().anyMatch(target -> key.startsWith(target)));
  }

  @Test
  default void handsNothingOutBeforeItIsDue() {
    var asset = save("a");
    catalog().delete(asset.identity());

    clock().advance(REMOVAL_DELAY.minusMillis(1));

    assertThat(catalog().dueRemovals(AssetCatalog.MAX_LIMIT))
        .extracting(BlobRemoval::target)
        .doesNotContain(asset.originalKey());
  }

  @Test
  default void handsOutTheSameUntilItIsDone() {
    var asset = save("a");
    catalog().delete(asset.identity());
    clock().advance(REMOVAL_DELAY);

    var due = catalog().dueRemovals(AssetCatalog.MAX_LIMIT);
    assertThat(catalog().dueRemovals(AssetCatalog.MAX_LIMIT)).isEqualTo(due);
    assertThat(due).extracting(BlobRemoval::kind).contains(BlobRemoval.Kind.KEY);
    assertThat(due).extracting(BlobRemoval::kind).contains(BlobRemoval.Kind.PREFIX);
    due.forEach(removal -> catalog().removalDone(removal.id()));
    due.forEach(removal -> catalog().removalDone(removal.id()));

    assertThat(catalog().dueRemovals(AssetCatalog.MAX_LIMIT)).isEmpty();
  }

  @Test
  default void handsOutTheLongestDueFirst() {
    var first = save("a");
    catalog().delete(first.identity());
    clock().advance(Duration.ofSeconds(1));
    var second = save("b");
    catalog().delete(second.identity());
    clock().advance(REMOVAL_DELAY);

    assertThat(catalog().dueRemovals(1))
        .extracting(BlobRemoval::target)
        .containsExactly(first.originalKey());
  }

  @Test
  default void putsAFailedRemovalOff() {
    var asset = save("a");
    catalog().delete(asset.identity());
    clock().advance(REMOVAL_DELAY);
    var failed = catalog().dueRemovals(1).getFirst();

    var later = clock().instant().truncatedTo(ChronoUnit.MILLIS).plusSeconds(60);
    catalog().postponeRemoval(failed.id(), later);

    assertThat(catalog().dueRemovals(AssetCatalog.MAX_LIMIT))
        .extracting(BlobRemoval::id)
        .doesNotContain(failed.id());
    clock().advance(Duration.ofSeconds(60));
    assertThat(catalog().dueRemovals(AssetCatalog.MAX_LIMIT))
        .contains(new BlobRemoval(failed.id(), failed.kind(), failed.target(), later));
  }

  @Test
  default void referencesTheBlobsOfTheCurrentVersionOnly() {
    var before = save("a");
    var now = save("a");
    var cloud = cloud();

    assertThat(catalog().isReferenced(cloud, before.id(), before.current().id())).isFalse();
    assertThat(catalog().isReferenced(cloud, now.id(), now.current().id())).isTrue();
    assertThat(catalog().isReferenced(cloud, now.current().blobOwner(), now.current().id()))
        .isTrue();
    assertThat(catalog().isReferenced(cloud, AssetId.random(), now.current().id())).isFalse();
    assertThat(catalog().isReferenced(cloud, now.id(), VersionId.random())).isFalse();
    assertThat(catalog().isReferenced(new CloudName(cloud + "-2"), now.id(), now.current().id()))
        .isFalse();
  }

  @Test
  default void refusesLimitsOutOfRange() {
    assertThatThrownBy(() -> catalog().dueRemovals(0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> catalog().dueRemovals(AssetCatalog.MAX_LIMIT + 1))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
