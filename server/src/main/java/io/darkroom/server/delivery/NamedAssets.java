package io.darkroom.server.delivery;

import io.darkroom.storage.asset.Asset;
import io.darkroom.storage.asset.AssetCatalog;
import io.darkroom.storage.asset.AssetException;
import io.darkroom.storage.asset.AssetIdentity;
import io.darkroom.storage.asset.AssetProblem;
import io.darkroom.storage.asset.CloudName;
import io.darkroom.storage.asset.DeliveryType;
import io.darkroom.storage.asset.PublicId;
import io.darkroom.storage.asset.ResourceType;
import java.util.Optional;

/// Finds assets by what addresses call them.
final class NamedAssets {
  private NamedAssets() {}

  /// @param publicId as it stands in the address; a text that is no public id names no asset
  static Optional<Asset> find(
      AssetCatalog catalog,
      CloudName cloud,
      ResourceType resourceType,
      DeliveryType type,
      String publicId) {
    try {
      return catalog.findAsset(
          new AssetIdentity(cloud, resourceType, type, PublicId.parse(publicId)));
    } catch (AssetException e) {
      return switch (e.problem()) {
        case AssetProblem.InvalidPublicId _ -> Optional.empty();
        case AssetProblem.InvalidCloudName _,
            AssetProblem.InvalidValue _,
            AssetProblem.InvalidCursor _,
            AssetProblem.Unavailable _ ->
            throw e;
      };
    }
  }
}
