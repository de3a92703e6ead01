package io.darkroom.storage.asset;

import java.util.List;
import java.util.function.UnaryOperator;

/// Changes of many assets at once: each is one transaction, so that either all of them change or
/// none. Part of [AssetCatalog].
public interface BulkChanges {

  /// Changes what is said about each of several assets.
  ///
  /// @param identities of one cloud, at most [AssetCatalog#MAX_LIMIT]; one named twice is changed
  ///   once
  /// @param change called for each within the transaction; see [AssetCatalog#update]
  /// @return the assets that exist, in the order of the identities
  List<AssetChange> updateAll(List<AssetIdentity> identities, UnaryOperator<AssetDetails> change);

  /// Puts tags on several assets and takes them off every other one of the same resource type and
  /// delivery type. The first identity says which those are.
  ///
  /// @param identities of one cloud, resource type and delivery type, 1 to [AssetCatalog#MAX_LIMIT]
  /// @return the assets of the identities that exist, in their order
  List<AssetChange> setExclusiveTags(List<AssetIdentity> identities, List<String> tags);
}
