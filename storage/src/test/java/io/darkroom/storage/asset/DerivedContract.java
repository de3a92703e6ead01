package io.darkroom.storage.asset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Files derived from originals.
interface DerivedContract extends CatalogUnderTest {

  @Test
  default void findsADerivedFileByVersionAndHash() {
    var asset = save("a");
    var file = SampleAssets.derived(asset, "h1", clock().instant());

    assertThat(catalog().saveDerived(file)).isTrue();

    assertThat(catalog().findDerived(asset.id(), asset.current().id(), "h1")).contains(file);
    assertThat(catalog().findDerived(asset.id(), asset.current().id(), "h2")).isEmpty();
    assertThat(catalog().findDerived(asset.id(), VersionId.random(), "h1")).isEmpty();
    assertThat(catalog().findDerived(AssetId.random(), asset.current().id(), "h1")).isEmpty();
    assertThat(file.blobKey()).isEqualTo(asset.derivedKey("h1"));
  }

  @Test
  default void savingADerivationAgainKeepsItsIdAndTime() {
    var asset = save("a");
    var first = SampleAssets.derived(asset, "h1", clock().instant());
    var again =
        new DerivedFile(
            DerivedId.random(),
            cloud(),
            asset.id(),
            asset.current().id(),
            "h1",
            "c_fit,w_100",
            null,
            null,
            null,
            4096,
            "0".repeat(32),
            first.createdAt().plusSeconds(5));

    catalog().saveDerived(first);
    catalog().saveDerived(again);

    var found = catalog().findDerived(asset.id(), asset.current().id(), "h1").orElseThrow();
    assertThat(found.id()).isEqualTo(first.id());
    assertThat(found.createdAt()).isEqualTo(first.createdAt());
    assertThat(found.bytes()).isEqualTo(4096);
    assertThat(found.transformation()).isEqualTo("c_fit,w_100");
    assertThat(found.format()).isNull();
    assertThat(catalog().listDerived(asset.id(), null, 10).items()).containsExactly(found);
  }

  @Test
  default void listsDerivedFilesInPages() {
    var asset = save("a");
    var files = new ArrayList<DerivedFile>();
    for (var i = 0; i < 5; i++) {
      var file = SampleAssets.derived(asset, "h" + i, clock().instant());
      catalog().saveDerived(file);
      files.add(file);
      clock().advance(Duration.ofMillis(1));
    }

    var first = catalog().listDerived(asset.id(), null, 2);
    var second = catalog().listDerived(asset.id(), first.next(), 2);
    var third = catalog().listDerived(asset.id(), second.next(), 2);

    assertThat(first.items()).isEqualTo(files.subList(0, 2));
    assertThat(second.items()).isEqualTo(files.subList(2, 4));
    assertThat(third.items()).isEqualTo(files.subList(4, 5));
    assertThat(third.next()).isNull();
    assertThatThrownBy(() -> catalog().listDerived(AssetId.random(), first.next(), 2))
        .isInstanceOf(AssetException.class);
  }

  @Test
  default void replacingForgetsDerivedFiles() {
    var asset = save("a");
    catalog().saveDerived(SampleAssets.derived(asset, "h1", clock().instant()));

    save("a");

    assertThat(catalog().findDerived(asset.id(), asset.current().id(), "h1")).isEmpty();
    assertThat(catalog().listDerived(asset.id(), null, 10).items()).isEmpty();
  }

  @Test
  default void refusesAFileOfAVersionThatIsGoneAndQueuesItsBlob() {
    var before = save("a");
    save("a");
    var late = SampleAssets.derived(before, "h1", clock().instant());

    assertThat(catalog().saveDerived(late)).isFalse();

    assertThat(catalog().findDerived(before.id(), before.current().id(), "h1")).isEmpty();
    assertThat(removalsAfterDelay()).contains(late.blobKey());
  }

  @Test
  default void deletesOneDerivedFile() {
    var asset = save("a");
    var file = SampleAssets.derived(asset, "h1", clock().instant());
    var other = SampleAssets.derived(asset, "h2", clock().instant());
    catalog().saveDerived(file);
    catalog().saveDerived(other);

    assertThat(catalog().deleteDerived(new CloudName(cloud() + "-2"), file.id())).isEmpty();
    assertThat(catalog().deleteDerived(cloud(), file.id())).contains(file);
    assertThat(catalog().deleteDerived(cloud(), file.id())).isEmpty();

    assertThat(catalog().listDerived(asset.id(), null, 10).items()).containsExactly(other);
    assertThat(removalsAfterDelay()).containsExactly(file.blobKey());
  }

  @Test
  default void deletesAllDerivedFilesOfAnAsset() {
    var asset = save("a");
    var file = SampleAssets.derived(asset, "h1", clock().instant());
    var other = SampleAssets.derived(asset, "h2", clock().instant());
    catalog().saveDerived(file);
    catalog().saveDerived(other);

    assertThat(catalog().deleteAllDerived(asset.id())).isEqualTo(2);
    assertThat(catalog().deleteAllDerived(asset.id())).isZero();

    assertThat(catalog().findAsset(asset.identity())).contains(asset);
    assertThat(removalsAfterDelay())
        .containsExactlyInAnyOrderElementsOf(List.of(file.blobKey(), other.blobKey()));
  }

  @Test
  default void makingAFileAgainTakesItsBlobOffTheQueue() {
    var asset = save("a");
    var file = SampleAssets.derived(asset, "h1", clock().instant());
    catalog().saveDerived(file);
    catalog().deleteDerived(cloud(), file.id());

    catalog().saveDerived(SampleAssets.derived(asset, "h1", clock().instant()));

    assertThat(removalsAfterDelay()).isEmpty();
  }
}
