package io.darkroom.server.notify;

import io.darkroom.storage.asset.CloudName;
import io.vertx.core.json.JsonObject;
import java.util.List;

/// Something that happened, for those who want to know.
///
/// @param type such as `upload`; notifications reference, "Event catalogue"
/// @param body the members of this type; the common ones are added
/// @param callUrls the values of `notification_url` given with the call, empty when there were
///   none; each may hold several addresses
/// @param apiKey the key that made the call, whose secret signs
/// @param requestId of the call
public record Notification(
    CloudName cloud,
    String type,
    JsonObject body,
    List<String> callUrls,
    String apiKey,
    String requestId) {
  public Notification {
    callUrls = List.copyOf(callUrls);
  }
}
