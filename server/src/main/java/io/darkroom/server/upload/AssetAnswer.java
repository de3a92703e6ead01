package io.darkroom.server.upload;

import io.darkroom.server.auth.Caller;
import io.darkroom.server.delivery.DeliveryUrls;
import io.darkroom.storage.asset.AccessRule;
import io.darkroom.storage.asset.Asset;
import io.darkroom.storage.asset.Moderation;
import io.darkroom.storage.asset.ResourceType;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The JSON that describes an asset in answers of the Upload API. Upload API reference, "Upload
/// response": optional members are left out, never null. Safe for concurrent use.
public final class AssetAnswer {
  private static final List<String> MEDIA_MEMBERS =
      List.of("is_audio", "duration", "frame_rate", "bit_rate", "rotation", "video", "audio");

  private final DeliveryUrls urls;
  private final FolderMode folderMode;

  public AssetAnswer(DeliveryUrls urls, FolderMode folderMode) {
    this.urls = urls;
    this.folderMode = folderMode;
  }

  /// @param serverAddress by which the client reached us; the addresses in the answer begin with it
  ///   unless configured
  public JsonObject of(Asset asset, Caller caller, String serverAddress) {
    var identity = asset.identity();
    var version = asset.current();
    var publicId = identity.publicId().value();
    var json =
        new JsonObject()
            .put("asset_id", asset.id().value())
            .put("public_id", publicId)
            .put("version", version.number())
            .put("version_id", version.id().value())
            .put("signature", caller.signAnswer(publicId, version.number()));
    putIfPresent(json, "width", version.file().width());
    putIfPresent(json, "height", version.file().height());
    if (identity.resourceType() != ResourceType.RAW) {
      putIfPresent(json, "format", version.file().format());
    }
    json.put("resource_type", identity.resourceType().wireName())
        .put("created_at", time(asset.createdAt()))
        .put("tags", new JsonArray(asset.details().tags()));
    putIfPresent(json, "pages", version.file().pages());
    json.put("bytes", version.file().bytes())
        .put("type", identity.type().wireName())
        .put("etag", version.file().etag())
        .put("placeholder", false)
        .put("url", urls.http(asset, serverAddress))
        .put("secure_url", urls.https(asset, serverAddress));
    putMedia(json, asset);
    putPlace(json, asset);
    json.put("access_mode", asset.details().accessMode().wireName());
    putIfPresent(json, "original_filename", asset.details().originalFilename());
    if (!asset.details().context().isEmpty()) {
      var custom = new JsonObject();
      asset.details().context().forEach(custom::put);
      json.put("context", new JsonObject().put("custom", custom));
    }
    if (!asset.details().metadata().isEmpty()) {
      json.put("metadata", new JsonObject(asset.details().metadata()));
    }
    putModerations(json, asset.details().moderations());
    putAccessControl(json, asset.details().accessControl());
    putCoordinates(json, asset.details().attributes());
    return json.put("api_key", caller.apiKey().key());
  }

  /// What is known of video and sound.
  private static void putMedia(JsonObject json, Asset asset) {
    if (asset.identity().resourceType() == ResourceType.VIDEO) {
      for (var name : MEDIA_MEMBERS) {
        putIfPresent(json, name, asset.current().file().analysis().get(name));
      }
    }
  }

  private void putPlace(JsonObject json, Asset asset) {
    switch (folderMode) {
      case FIXED -> {
        var id = asset.identity().publicId().value();
        json.put("folder", id.substring(0, Math.max(0, id.lastIndexOf('/'))));
      }
      case DYNAMIC ->
          json.put("asset_folder", asset.details().assetFolder())
              .put("display_name", asset.details().displayName());
    }
  }

  private static void putModerations(JsonObject json, List<Moderation> moderations) {
    if (!moderations.isEmpty()) {
      var array = new JsonArray();
      for (var moderation : moderations) {
        array.add(
            new JsonObject()
                .put("status", moderation.status().wireName())
                .put("kind", moderation.kind()));
      }
      json.put("moderation", array);
    }
  }

  private static void putAccessControl(JsonObject json, List<AccessRule> rules) {
    if (rules.isEmpty()) {
      return;
    }
    var array = new JsonArray();
    for (var rule : rules) {
      var object = new JsonObject().put("access_type", rule.type().wireName());
      putIfPresent(object, "start", rule.start() == null ? null : time(rule.start()));
      putIfPresent(object, "end", rule.end() == null ? null : time(rule.end()));
      array.add(object);
    }
    json.put("access_control", array);
  }

  private static void putCoordinates(JsonObject json, Map<String, Object> attributes) {
    var coordinates = new JsonObject();
    putIfPresent(coordinates, "faces", attributes.get("face_coordinates"));
    putIfPresent(coordinates, "custom", attributes.get("custom_coordinates"));
    if (!coordinates.isEmpty()) {
      json.put("coordinates", coordinates);
    }
  }

  private static void putIfPresent(JsonObject json, String name, @Nullable Object value) {
    if (value != null) {
      json.put(name, value);
    }
  }

  /// UTC, whole seconds.
  public static String time(Instant instant) {
    return instant.truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
