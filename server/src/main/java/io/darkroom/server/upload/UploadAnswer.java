package io.darkroom.server.upload;

import io.darkroom.server.auth.DeleteTokens;
import io.darkroom.server.upload.parameter.UploadParameters;
import io.darkroom.storage.asset.Asset;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/// The answer to an upload: the asset, and what this call made of it. Safe for concurrent use.
public final class UploadAnswer {
  private final AssetAnswer assets;
  private final DeleteTokens tokens;

  public UploadAnswer(AssetAnswer assets, DeleteTokens tokens) {
    this.assets = assets;
    this.tokens = tokens;
  }

  JsonObject of(UploadRequest request, UploadParameters asked, UploadAsset.Uploaded uploaded) {
    var asset = uploaded.asset();
    var json = assets.of(asset, request.caller(), request.serverAddress());
    switch (uploaded.outcome()) {
      case CREATED -> {}
      case REPLACED -> json.put("overwritten", true);
      case KEPT -> json.put("existing", true);
    }
    if (request.parameters().find("eval").isPresent()) {
      UploadScripts.hook(json, "eval", new JsonObject().put("status", "ok"));
    }
    if (!request.signed()) {
      json.remove("api_key");
    }
    if (asked.analysis().faces()) {
      json.put("faces", asset.details().attributes().get("face_coordinates"));
    }
    if (asked.access().deleteToken() && uploaded.outcome() != UploadAsset.Outcome.KEPT) {
      json.put("delete_token", tokens.issue(request.caller(), asset.id()));
    }
    return json;
  }

  /// Tells what is said of the asset anew, once that may have changed.
  static void addDescription(JsonObject json, Asset asset) {
    json.put("tags", new JsonArray(asset.details().tags()));
    json.remove("context");
    if (!asset.details().context().isEmpty()) {
      var custom = new JsonObject();
      asset.details().context().forEach(custom::put);
      json.put("context", new JsonObject().put("custom", custom));
    }
  }
}
