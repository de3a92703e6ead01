package io.darkroom.server.asset;

import io.darkroom.server.upload.AssetTarget;
import io.darkroom.storage.asset.Asset;
import io.darkroom.storage.asset.AssetCatalog;
import io.darkroom.storage.asset.AssetDetails;
import io.darkroom.storage.asset.CloudName;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;

/// A change to what is said about several assets, and which of them there were.
///
/// @param changed the assets that exist, in the order in which they were named
record BulkChange(List<Changed> changed) {
  BulkChange {
    changed = List.copyOf(changed);
  }

  /// One asset before and after.
  record Changed(AssetDetails before, Asset now) {}

  /// Changes those of the assets that exist.
  static BulkChange apply(
      AssetCatalog catalog,
      CloudName cloud,
      AssetTarget target,
      List<String> publicIds,
      UnaryOperator<AssetDetails> change) {
    var changed = new ArrayList<Changed>();
    for (var publicId : publicIds) {
      target
          .findIdentity(cloud, publicId)
          .ifPresent(identity -> {
            var before = new AtomicReference<AssetDetails>();
            catalog
                .update(
                    identity,
                    details -> {
                      before.set(details);
                      return change.apply(details);
                    })
                .ifPresent(now -> changed.add(new Changed(before.get(), now)));
          });
    }
    return new BulkChange(changed);
  }

  JsonObject answer() {
    var ids = new JsonArray();
    changed.forEach(one -> ids.add(one.now().identity().publicId().value()));
    return new JsonObject().put("public_ids", ids);
  }
}
