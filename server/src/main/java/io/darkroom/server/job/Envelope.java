package io.darkroom.server.job;

import io.vertx.core.json.JsonObject;
import org.jspecify.annotations.Nullable;

/// What the table keeps of a job beside its time: the kind's own data and what has become of
/// earlier attempts.
///
/// @param data of the kind, as it was enqueued
/// @param failures attempts that failed
/// @param crashes attempts during which the server ended
/// @param error why the last attempt failed; null before the first failure
record Envelope(JsonObject data, int failures, int crashes, @Nullable String error) {
  static Envelope of(JsonObject data) {
    return new Envelope(data, 0, 0, null);
  }

  static Envelope parse(String json) {
    var object = new JsonObject(json);
    return new Envelope(
        object.getJsonObject("data"),
        object.getInteger("failures", 0),
        object.getInteger("crashes", 0),
        object.getString("error"));
  }

  Envelope failed(String reason) {
    return new Envelope(data, failures + 1, crashes, reason);
  }

  Envelope crashed() {
    return new Envelope(data, failures, crashes + 1, "the server ended during the attempt");
  }

  /// As if it had just been enqueued.
  Envelope renewed() {
    return of(data);
  }

  String json() {
    var object = new JsonObject().put("data", data);
    if (failures > 0) {
      object.put("failures", failures);
    }
    if (crashes > 0) {
      object.put("crashes", crashes);
    }
    if (error != null) {
      object.put("error", error);
    }
    return object.encode();
  }
}
