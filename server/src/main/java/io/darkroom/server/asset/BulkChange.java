package io.darkroom.server.asset;

import io.darkroom.server.upload.AssetTarget;
import io.darkroom.storage.asset.AssetChange;
import io.darkroom.storage.asset.AssetIdentity;
import io.darkroom.storage.asset.CloudName;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Optional;

/// What the calls that change several assets have in common.
final class BulkChange {
  private BulkChange() {}

  /// The assets named by public ids; texts that cannot be one name none.
  static List<AssetIdentity> identities(
      CloudName cloud, AssetTarget target, List<String> publicIds) {
    return publicIds.stream()
        .map(publicId -> target.findIdentity(cloud, publicId))
        .flatMap(Optional::stream)
        .toList();
  }

  /// The ids of the assets that exist, in the order in which they were named.
  static JsonObject answer(List<AssetChange> changes) {
    var ids = new JsonArray();
    changes.forEach(change -> ids.add(change.now().identity().publicId().value()));
    return new JsonObject().put("public_ids", ids);
  }
}
