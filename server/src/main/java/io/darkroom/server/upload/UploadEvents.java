package io.darkroom.server.upload;

import io.darkroom.server.notify.Notification;
import io.darkroom.server.notify.Notifications;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Tells others of uploads. Notifications reference, "What fires when". Safe for concurrent use.
public final class UploadEvents {
  private final Notifications notifications;

  public UploadEvents(Notifications notifications) {
    this.notifications = notifications;
  }

  /// @param answer that the caller gets
  /// @param fileName of the file received; null when it had none
  void uploaded(UploadRequest request, JsonObject answer, @Nullable String fileName) {
    var body = answer.copy();
    var extension = AssetNaming.extension(fileName);
    if (extension != null && !Objects.equals(extension, answer.getString("format"))) {
      body.put("original_extension", extension);
    }
    request.parameters().find("batch_id").ifPresent(id -> body.put("batch_id", id));
    publish(request, "upload", body, callUrls(request));
  }

  /// What an upload failed of that nobody waited for.
  void failed(UploadRequest request, String batchId, JsonObject error) {
    var body =
        new JsonObject()
            .put("batch_id", batchId)
            .put("error", error)
            .put("action", "upload")
            .put("type", request.target().type().wireName());
    request.parameters().find("public_id").ifPresent(id -> body.put("public_id", id));
    publish(request, "error", body, callUrls(request));
  }

  private void publish(UploadRequest request, String type, JsonObject body, List<String> urls) {
    notifications.publish(
        new Notification(
            request.caller().cloud(),
            type,
            body,
            urls,
            request.caller().apiKey().key(),
            request.requestId()));
  }

  private static List<String> callUrls(UploadRequest request) {
    return request.parameters().all("notification_url");
  }
}
