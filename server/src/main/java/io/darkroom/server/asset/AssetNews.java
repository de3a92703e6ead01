package io.darkroom.server.asset;

import io.darkroom.server.auth.Caller;
import io.darkroom.server.http.Call;
import io.darkroom.server.http.Parameters;
import io.darkroom.server.notify.Notification;
import io.darkroom.server.notify.Notifications;
import io.darkroom.storage.asset.Asset;
import io.darkroom.storage.asset.AssetChange;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;

/// Tells who wants to know what became of assets. Notifications reference, "Event catalogue". Safe
/// for concurrent use.
public final class AssetNews {
  private final Notifications notifications;

  public AssetNews(Notifications notifications) {
    this.notifications = notifications;
  }

  void renamed(Asset now, Asset before, Caller caller, Parameters parameters, Call call) {
    var identity = now.identity();
    var body =
        new JsonObject()
            .put("resource_type", identity.resourceType().wireName())
            .put("type", identity.type().wireName())
            .put("asset_id", now.id().value())
            .put("asset_folder", now.details().assetFolder())
            .put("display_name", now.details().displayName())
            .put("from_public_id", before.identity().publicId().value())
            .put("to_public_id", identity.publicId().value());
    if (before.identity().type() != identity.type()) {
      body.put("from_type", before.identity().type().wireName())
          .put("to_type", identity.type().wireName());
    }
    publish("rename", body, caller, parameters, call);
  }

  void deleted(Asset asset, Caller caller, Parameters parameters, Call call) {
    var resource =
        reference(asset)
            .put("public_id", asset.identity().publicId().value())
            .put("version", asset.current().number())
            .put("asset_folder", asset.details().assetFolder())
            .put("display_name", asset.details().displayName());
    var body = new JsonObject().put("resources", new JsonArray().add(resource));
    publish("delete", body, caller, parameters, call);
  }

  void tagged(List<AssetChange> changes, Caller caller, Parameters parameters, Call call) {
    var resources = new JsonArray();
    for (var change : changes) {
      var before = change.before().details().tags();
      var now = change.now().details().tags();
      if (!before.equals(now)) {
        resources.add(
            reference(change.now())
                .put("public_id", change.now().identity().publicId().value())
                .put("added", without(now, before))
                .put("removed", without(before, now)));
      }
    }
    publishChanges(
        "resource_tags_changed", resources, resources.isEmpty(), caller, parameters, call);
  }

  void described(List<AssetChange> changes, Caller caller, Parameters parameters, Call call) {
    var resources = new JsonObject();
    for (var change : changes) {
      var before = change.before().details().context();
      var now = change.now().details().context();
      if (!before.equals(now)) {
        resources.put(
            change.now().identity().publicId().value(),
            contextChange(reference(change.now()), before, now));
      }
    }
    publishChanges(
        "resource_context_changed", resources, resources.isEmpty(), caller, parameters, call);
  }

  /// An archive that became an asset.
  ///
  /// @param answer to the call that made it
  public void archived(JsonObject answer, Caller caller, Parameters parameters, Call call) {
    var body = answer.copy();
    body.remove("signature");
    publish("generate_archive", body, caller, parameters, call);
  }

  private static JsonObject contextChange(
      JsonObject json, Map<String, String> before, Map<String, String> now) {
    var added = new JsonArray();
    var removed = new JsonArray();
    var updated = new JsonArray();
    now.forEach((name, value) -> {
      if (!before.containsKey(name)) {
        added.add(pair(name, value));
      } else if (!value.equals(before.get(name))) {
        updated.add(pair(name, value).put("previous_value", before.get(name)));
      }
    });
    before.forEach((name, value) -> {
      if (!now.containsKey(name)) {
        removed.add(pair(name, value));
      }
    });
    return json.put("added", added).put("removed", removed).put("updated", updated);
  }

  private static JsonObject pair(String name, String value) {
    return new JsonObject().put("name", name).put("value", value);
  }

  private static JsonArray without(List<String> all, List<String> others) {
    return new JsonArray(all.stream().filter(tag -> !others.contains(tag)).toList());
  }

  private static JsonObject reference(Asset asset) {
    return new JsonObject()
        .put("asset_id", asset.id().value())
        .put("resource_type", asset.identity().resourceType().wireName())
        .put("type", asset.identity().type().wireName());
  }

  private void publishChanges(
      String type,
      Object resources,
      boolean nothing,
      Caller caller,
      Parameters parameters,
      Call call) {
    if (!nothing) {
      var body = new JsonObject().put("source", "api").put("resources", resources);
      publish(type, body, caller, parameters, call);
    }
  }

  private void publish(
      String type, JsonObject body, Caller caller, Parameters parameters, Call call) {
    notifications.publish(
        new Notification(
            caller.cloud(),
            type,
            body,
            parameters.all("notification_url"),
            caller.apiKey().key(),
            call.requestId()));
  }
}
