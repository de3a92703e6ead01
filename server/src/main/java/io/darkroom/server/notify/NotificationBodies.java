package io.darkroom.server.notify;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The whole bodies of a notification: the members every type has, around those of this one.
/// Notifications reference, "Common fields".
final class NotificationBodies {
  private static final DateTimeFormatter SENT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx").withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter TRIGGERED =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);
  private static final Set<String> NAMES_THE_KEY = Set.of("upload", "eager");

  /// Assets in one notification; more make more notifications.
  static final int MAX_RESOURCES = 500;

  private NotificationBodies() {}

  /// One body, or several when a call changed many assets.
  static List<JsonObject> of(Notification notification, Instant now) {
    return parts(notification.body()).stream().map(body -> whole(notification, body, now)).toList();
  }

  private static JsonObject whole(Notification notification, JsonObject own, Instant now) {
    var body =
        new JsonObject()
            .put("notification_type", notification.type())
            .put("timestamp", SENT.format(now))
            .put("request_id", notification.requestId());
    own.forEach(member -> body.put(member.getKey(), member.getValue()));
    body.remove("signature"); // belongs to answers; the header signs the whole body
    if (NAMES_THE_KEY.contains(notification.type())) {
      body.put("api_key", notification.apiKey());
    }
    return body.put(
            "notification_context",
            new JsonObject()
                .put("triggered_at", TRIGGERED.format(now))
                .put(
                    "triggered_by",
                    new JsonObject().put("source", "api").put("id", notification.apiKey())))
        .put("signature_key", notification.apiKey());
  }

  private static List<JsonObject> parts(JsonObject body) {
    return switch (body.getValue("resources")) {
      case JsonArray resources when resources.size() > MAX_RESOURCES -> {
        var parts = new ArrayList<JsonObject>();
        for (var from = 0; from < resources.size(); from += MAX_RESOURCES) {
          var to = Math.min(resources.size(), from + MAX_RESOURCES);
          parts.add(with(body, new JsonArray(resources.getList().subList(from, to))));
        }
        yield parts;
      }
      case JsonObject resources when resources.size() > MAX_RESOURCES -> {
        var parts = new ArrayList<JsonObject>();
        var part = new JsonObject();
        for (var member : resources) {
          part.put(member.getKey(), member.getValue());
          if (part.size() == MAX_RESOURCES) {
            parts.add(with(body, part));
            part = new JsonObject();
          }
        }
        if (!part.isEmpty()) {
          parts.add(with(body, part));
        }
        yield parts;
      }
      case null, default -> List.of(body);
    };
  }

  private static JsonObject with(JsonObject body, Object resources) {
    return body.copy().put("resources", resources);
  }
}
