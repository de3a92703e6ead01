package io.darkroom.server.asset;

import io.darkroom.server.auth.Caller;
import io.darkroom.server.auth.SignedEndpoint;
import io.darkroom.server.http.Call;
import io.darkroom.server.http.Parameters;
import io.darkroom.server.upload.AssetTarget;
import io.darkroom.storage.asset.AssetCatalog;
import io.vertx.core.json.JsonObject;

/// `POST /v1_1/:cloud/:resource_type/destroy`: deletes one asset with all that was derived from it.
/// Deleting what is not there succeeds as well and says so.
public final class DestroyAsset implements SignedEndpoint {
  private final AssetCatalog catalog;
  private final AssetNews news;

  public DestroyAsset(AssetCatalog catalog, AssetNews news) {
    this.catalog = catalog;
    this.news = news;
  }

  @Override
  public JsonObject answer(Caller caller, Parameters parameters, Call call) {
    var deleted =
        catalog.delete(
            AssetTarget.from(call, parameters)
                .identity(caller.cloud(), parameters.require("public_id")));
    deleted.ifPresent(asset -> news.deleted(asset, caller, parameters, call));
    return new JsonObject().put("result", deleted.isPresent() ? "ok" : "not found");
  }
}
