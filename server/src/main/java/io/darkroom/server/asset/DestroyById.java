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
  private final AssetNews news;

  public DestroyById(AssetCatalog catalog, AssetNews news) {
    this.catalog = catalog;
    this.news = news;
  }

  @Override
  public JsonObject answer(Caller caller, Parameters parameters, Call call) {
    var deleted =
        AssetId.findIn(parameters.require("asset_id"))
            .flatMap(id -> catalog.delete(caller.cloud(), id));
    deleted.ifPresent(asset -> news.deleted(asset, caller, parameters, call));
    return new JsonObject().put("result", deleted.isPresent() ? "ok" : "not found");
  }
}
