package io.darkroom.server.upload;

import io.darkroom.server.auth.DeleteTokens;
import io.darkroom.server.upload.parameter.UploadParameters;
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
}
