package io.darkroom.server.asset;

import io.darkroom.server.auth.ApiCredentials;
import io.darkroom.server.auth.DeleteTokens;
import io.darkroom.server.http.Answer;
import io.darkroom.server.http.ApiException;
import io.darkroom.server.http.Call;
import io.darkroom.server.http.Endpoint;
import io.darkroom.server.http.FormReader;
import io.darkroom.server.http.Parameters;
import io.darkroom.server.http.Spool;
import io.darkroom.storage.asset.AssetCatalog;
import io.darkroom.storage.asset.CloudName;
import io.vertx.core.json.JsonObject;

/// `POST /v1_1/:cloud/delete_by_token`: deletes the one asset that a token was given out for. The
/// token is all the proof it takes.
public final class DeleteByToken implements Endpoint {
  private final ApiCredentials credentials;
  private final FormReader forms;
  private final Spool spool;
  private final DeleteTokens tokens;
  private final AssetCatalog catalog;

  public DeleteByToken(
      ApiCredentials credentials,
      FormReader forms,
      Spool spool,
      DeleteTokens tokens,
      AssetCatalog catalog) {
    this.credentials = credentials;
    this.forms = forms;
    this.spool = spool;
    this.tokens = tokens;
    this.catalog = catalog;
  }

  @Override
  public Answer answer(Call call) {
    var cloud = credentials.requireCloud(call);
    try (var files = spool.begin()) {
      return Answer.json(200, delete(cloud, forms.read(call, files).parameters()));
    }
  }

  private JsonObject delete(CloudName cloud, Parameters parameters) {
    var asset =
        catalog
            .findAssetById(cloud, tokens.redeem(cloud, parameters.require("token")))
            .orElseThrow(() -> ApiException.badRequest("Invalid token"));
    catalog.delete(asset.identity());
    return new JsonObject().put("result", "ok");
  }
}
