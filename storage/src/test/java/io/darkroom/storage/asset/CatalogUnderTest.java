package io.darkroom.storage.asset;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// What the parts of the contract ask of the test that takes them on.
interface CatalogUnderTest {
  /// How long the catalog leaves blobs that nothing needs.
  Duration REMOVAL_DELAY = Duration.ofMinutes(5);

  AssetCatalog catalog();

  /// The clock of the catalog.
  SettableClock clock();

  /// A cloud that no other test uses.
  CloudName cloud();

  /// Saves over whatever is there.
  default Asset save(NewAsset asset) {
    return switch (catalog().save(asset, Overwrite.REPLACE)) {
      case SaveResult.Created(var created) -> created;
      case SaveResult.Replaced(var now, _) -> now;
      case SaveResult.Kept _ -> throw new AssertionError("kept, though told to replace");
    };
  }

  default Asset save(String publicId) {
    return save(SampleAssets.image(cloud(), publicId));
  }

  /// All pages of a listing of the cloud.
  default List<Asset> listAll(AssetQuery query, int limit) {
    var assets = new ArrayList<Asset>();
    var page = catalog().list(cloud(), query, null, limit);
    assets.addAll(page.items());
    while (page.next() != null) {
      page = catalog().list(cloud(), query, page.next(), limit);
      assets.addAll(page.items());
    }
    return assets;
  }

  /// What of this cloud may be removed once the delay has passed.
  default List<String> removalsAfterDelay() {
    clock().advance(REMOVAL_DELAY);
    return catalog().dueRemovals(AssetCatalog.MAX_LIMIT).stream()
        .map(BlobRemoval::target)
        .filter(target -> target.startsWith(cloud().value() + "/"))
        .toList();
  }

  /// The targets of the removal of one version.
  static List<String> blobsOf(Asset asset) {
    return List.of(
        asset.originalKey(),
        BlobLayout.derivedPrefix(asset.identity().cloud(), asset.id(), asset.current().id()));
  }
}
