package io.darkroom.server.upload;

import io.darkroom.server.auth.ApiCredentials;
import io.darkroom.server.http.Answer;
import io.darkroom.server.http.ApiException;
import io.darkroom.server.http.Call;
import io.darkroom.server.http.Endpoint;
import io.darkroom.server.http.FormReader;
import io.darkroom.server.http.Parameters;
import io.darkroom.server.http.Spool;
import io.darkroom.storage.asset.AssetCatalog;
import io.darkroom.storage.asset.AssetIdentity;
import io.darkroom.storage.asset.DeliveryType;
import io.darkroom.storage.asset.PublicId;
import io.darkroom.storage.asset.ResourceType;
import io.vertx.core.json.JsonObject;

/// `POST /v1_1/:cloud/:resource_type/destroy`: deletes one asset with all that was derived from it.
/// Deleting what is not there succeeds as well and says so.
public final class DestroyEndpoint implements Endpoint {
  private final ApiCredentials credentials;
  private final FormReader forms;
  private final Spool spool;
  private final AssetCatalog catalog;

  public DestroyEndpoint(
      ApiCredentials credentials, FormReader forms, Spool spool, AssetCatalog catalog) {
    this.credentials = credentials;
    this.forms = forms;
    this.spool = spool;
    this.catalog = catalog;
  }

  @Override
  public Answer answer(Call call) {
    credentials.requireCloud(call);
    try (var files = spool.begin()) {
      var parameters = forms.read(call, files).parameters();
      var caller = credentials.requireCaller(call, parameters);
      var deleted =
          catalog.delete(
              new AssetIdentity(
                  caller.cloud(),
                  resourceType(call),
                  type(parameters),
                  PublicId.parse(parameters.require("public_id"))));
      return Answer.json(
          200, new JsonObject().put("result", deleted.isPresent() ? "ok" : "not found"));
    }
  }

  private static ResourceType resourceType(Call call) {
    var name = call.pathParameter("resource_type");
    return ResourceType.findByWireName(name)
        .orElseThrow(() -> ApiException.badRequest("Invalid resource_type " + name));
  }

  private static DeliveryType type(Parameters parameters) {
    var name = parameters.find("type").orElse("upload");
    return DeliveryType.findByWireName(name)
        .orElseThrow(() -> ApiException.badRequest("Invalid type " + name));
  }
}
