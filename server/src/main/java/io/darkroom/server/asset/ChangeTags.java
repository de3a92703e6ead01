package io.darkroom.server.asset;

import io.darkroom.server.auth.Caller;
import io.darkroom.server.auth.SignedEndpoint;
import io.darkroom.server.http.ApiException;
import io.darkroom.server.http.ApiProblem;
import io.darkroom.server.http.Call;
import io.darkroom.server.http.Parameters;
import io.darkroom.server.upload.AssetTarget;
import io.darkroom.storage.asset.AssetCatalog;
import io.darkroom.storage.asset.AssetChange;
import io.darkroom.storage.asset.AssetDetails;
import io.darkroom.storage.asset.AssetIdentity;
import io.vertx.core.json.JsonObject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.UnaryOperator;

/// `POST /v1_1/:cloud/:resource_type/tags`: changes the tags of several assets.
public final class ChangeTags implements SignedEndpoint {
  private final AssetCatalog catalog;
  private final AssetNews news;

  public ChangeTags(AssetCatalog catalog, AssetNews news) {
    this.catalog = catalog;
    this.news = news;
  }

  @Override
  public JsonObject answer(Caller caller, Parameters parameters, Call call) {
    var target = AssetTarget.from(call, parameters);
    var command = parameters.require("command");
    var tags = command.equals("remove_all") ? List.<String>of() : tags(parameters);
    var identities = BulkChange.identities(caller.cloud(), target, PublicIds.from(parameters));
    var changes =
        command.equals("set_exclusive")
            ? setExclusive(identities, tags)
            : catalog.updateAll(identities, change(command, tags));
    news.tagged(changes, caller, parameters, call);
    return BulkChange.answer(changes);
  }

  private List<AssetChange> setExclusive(List<AssetIdentity> identities, List<String> tags) {
    return identities.isEmpty() ? List.of() : catalog.setExclusiveTags(identities, tags);
  }

  private static UnaryOperator<AssetDetails> change(String command, List<String> tags) {
    return switch (command) {
      case "add" -> adding(tags);
      case "remove" -> removing(tags);
      case "replace", "remove_all" -> details -> details.withTags(tags);
      default -> throw ApiException.badRequest("Invalid command " + command);
    };
  }

  private static UnaryOperator<AssetDetails> adding(List<String> tags) {
    return details -> {
      var union = new LinkedHashSet<>(details.tags());
      union.addAll(tags);
      return details.withTags(List.copyOf(union));
    };
  }

  private static UnaryOperator<AssetDetails> removing(List<String> tags) {
    return details ->
        details.withTags(details.tags().stream().filter(tag -> !tags.contains(tag)).toList());
  }

  private static List<String> tags(Parameters parameters) {
    var tags = parameters.commaList("tag");
    if (tags.isEmpty()) {
      throw new ApiException(ApiProblem.BadRequest.missing("tag"));
    }
    return tags;
  }
}
