package io.darkroom.server.asset;

import io.darkroom.server.auth.Caller;
import io.darkroom.server.auth.SignedEndpoint;
import io.darkroom.server.http.ApiException;
import io.darkroom.server.http.Call;
import io.darkroom.server.http.Parameters;
import io.darkroom.server.upload.AssetAnswer;
import io.darkroom.server.upload.AssetTarget;
import io.darkroom.storage.asset.AssetCatalog;
import io.darkroom.storage.asset.AssetDetails;
import io.darkroom.storage.asset.AssetIdentity;
import io.darkroom.storage.asset.Overwrite;
import io.darkroom.storage.asset.RenameResult;
import io.vertx.core.json.JsonObject;

/// `POST /v1_1/:cloud/:resource_type/rename`: gives an asset another id, another type, or both.
public final class RenameAsset implements SignedEndpoint {
  private final AssetCatalog catalog;
  private final AssetAnswer answers;
  private final AssetNews news;

  public RenameAsset(AssetCatalog catalog, AssetAnswer answers, AssetNews news) {
    this.news = news;
    this.catalog = catalog;
    this.answers = answers;
  }

  @Override
  public JsonObject answer(Caller caller, Parameters parameters, Call call) {
    var target = AssetTarget.from(call, parameters);
    var fromId = parameters.require("from_public_id");
    var toId = parameters.require("to_public_id");
    var toType = parameters.find("to_type").map(AssetTarget::deliveryType).orElse(target.type());
    var to = new AssetTarget(target.resourceType(), toType).identity(caller.cloud(), toId);
    var from = target.findIdentity(caller.cloud(), fromId).orElseThrow(() -> missing(fromId));
    var overwrite = parameters.flag("overwrite", false) ? Overwrite.REPLACE : Overwrite.KEEP;
    return switch (catalog.rename(from, to, overwrite, details -> following(details, from, to))) {
      case RenameResult.Renamed renamed -> {
        news.renamed(renamed.now(), renamed.before(), caller, parameters, call);
        yield withAsked(answers.of(renamed.now(), caller, call.serverAddress()), parameters);
      }
      case RenameResult.Missing() -> throw missing(fromId);
      case RenameResult.Taken _ ->
          throw ApiException.badRequest("to_public_id " + toId + " already exists");
    };
  }

  /// A label that only repeats the id follows it.
  private static AssetDetails following(
      AssetDetails details, AssetIdentity from, AssetIdentity to) {
    return details.displayName().equals(from.publicId().lastElement())
        ? details.withDisplayName(to.publicId().lastElement())
        : details;
  }

  /// Context and metadata are told to those who ask for them only.
  private static JsonObject withAsked(JsonObject json, Parameters parameters) {
    if (!parameters.flag("context", false)) {
      json.remove("context");
    }
    if (!parameters.flag("metadata", false)) {
      json.remove("metadata");
    }
    return json;
  }

  private static ApiException missing(String publicId) {
    return ApiException.notFound("Resource not found - " + publicId);
  }
}
