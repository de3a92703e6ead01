package io.darkroom.server.asset;

import io.darkroom.server.auth.Caller;
import io.darkroom.server.auth.SignedEndpoint;
import io.darkroom.server.http.ApiException;
import io.darkroom.server.http.Call;
import io.darkroom.server.http.Parameters;
import io.darkroom.server.upload.AssetTarget;
import io.darkroom.server.upload.parameter.KeyValueList;
import io.darkroom.storage.asset.AssetCatalog;
import io.darkroom.storage.asset.AssetDetails;
import io.vertx.core.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/// `POST /v1_1/:cloud/:resource_type/context`: changes the contextual metadata of several assets.
public final class ChangeContext implements SignedEndpoint {
  private final AssetCatalog catalog;
  private final AssetNews news;

  public ChangeContext(AssetCatalog catalog, AssetNews news) {
    this.catalog = catalog;
    this.news = news;
  }

  @Override
  public JsonObject answer(Caller caller, Parameters parameters, Call call) {
    var target = AssetTarget.from(call, parameters);
    var change = change(parameters);
    var identities = BulkChange.identities(caller.cloud(), target, PublicIds.from(parameters));
    var changes = catalog.updateAll(identities, change);
    news.described(changes, caller, parameters, call);
    return BulkChange.answer(changes);
  }

  private static UnaryOperator<AssetDetails> change(Parameters parameters) {
    var command = parameters.require("command");
    return switch (command) {
      case "add" -> {
        var added = KeyValueList.parse(parameters.require("context"));
        yield details -> details.withContext(merged(details.context(), added));
      }
      case "remove_all" -> details -> details.withContext(Map.of());
      default -> throw ApiException.badRequest("Invalid command " + command);
    };
  }

  private static Map<String, String> merged(Map<String, String> before, Map<String, String> added) {
    var merged = new LinkedHashMap<>(before);
    merged.putAll(added);
    return merged;
  }
}
