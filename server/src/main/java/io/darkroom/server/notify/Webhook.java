package io.darkroom.server.notify;

import io.darkroom.storage.asset.CloudName;
import io.vertx.core.json.JsonObject;

/// One notification on its way to one address.
///
/// @param body the text that is sent, the same in every attempt
/// @param signatureKey the API key whose secret signs
record Webhook(CloudName cloud, String url, String body, String signatureKey) {

  /// The address without its secrets, for people.
  String place() {
    return place(url);
  }

  static String place(String url) {
    return url.replaceFirst("//[^/@]*@", "//").replaceFirst("[?#].*", "");
  }

  static Webhook read(JsonObject json) {
    return new Webhook(
        new CloudName(json.getString("cloud")),
        json.getString("url"),
        json.getString("body"),
        json.getString("signature_key"));
  }

  JsonObject write() {
    return new JsonObject()
        .put("cloud", cloud.value())
        .put("url", url)
        .put("body", body)
        .put("signature_key", signatureKey);
  }
}
