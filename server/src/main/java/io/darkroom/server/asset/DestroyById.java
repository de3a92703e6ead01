package io.darkroom.server.asset;

import io.darkroom.server.auth.Caller;
import io.darkroom.server.auth.SignedEndpoint;
import io.darkroom.server.http.Call;
import io.darkroom.server.http.Parameters;
import io.darkroom.storage.asset.AssetCatalog;
import io.darkroom.storage.asset.AssetId;
import io.vertx.core.json.JsonObject;

/// `POST /v1_1/:cloud/asset/destroy`: deletes one asset by its asset id.
public final class DestroyById implements SignedEndpoint {
  private final AssetCatalog catalog;

  public DestroyById(AssetCatalog catalog) {
    this.catalog = catalog;
  }

  @Override
  public JsonObject answer(Caller caller, Parameters parameters, Call call) {
    var deleted =
        AssetId.findIn(parameters.require("asset_id"))
            .flatMap(id -> catalog.findAssetById(caller.cloud(), id))
            .flatMap(asset -> catalog.delete(asset.identity()));
    return new JsonObject().put("result", deleted.isPresent() ? "ok" : "not found");
  }
}
