package io.darkroom.server.upload;

import io.darkroom.server.auth.ApiKey;
import io.darkroom.server.auth.Caller;
import io.darkroom.server.auth.SignatureAlgorithm;
import io.darkroom.server.http.Parameters;
import io.darkroom.server.job.JobKind;
import io.darkroom.server.job.Retry;
import io.darkroom.storage.asset.CloudName;
import io.darkroom.storage.asset.DeliveryType;
import io.darkroom.storage.asset.ResourceType;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An upload that nobody waits for.
///
/// @param request as asked; its key is looked up again when it is made
/// @param source where the file is fetched from; null when its bytes wait
/// @param waiting where the bytes wait; null when they are fetched
/// @param batchId the name of the work
record AsyncUpload(
    Request request, @Nullable String source, @Nullable Waiting waiting, String batchId) {
  static final JobKind<AsyncUpload> KIND =
      new JobKind<>("upload", AsyncUpload::json, AsyncUpload::of, Retry.USUAL);

  /// Bytes in the blob store, kept by a pending upload.
  record Waiting(String uploadId, String blobKey, @Nullable String fileName) {}

  /// An [UploadRequest] without a secret.
  record Request(
      CloudName cloud,
      String apiKey,
      @Nullable SignatureAlgorithm algorithm,
      boolean signed,
      UploadTarget target,
      Parameters parameters,
      String serverAddress,
      String requestId) {

    static Request of(UploadRequest request) {
      var caller = request.caller();
      return new Request(
          caller.cloud(),
          caller.apiKey().key(),
          caller.algorithm(),
          request.signed(),
          request.target(),
          request.parameters(),
          request.serverAddress(),
          request.requestId());
    }

    UploadRequest by(ApiKey key) {
      return new UploadRequest(
          new Caller(cloud, key, algorithm), signed, target, parameters, serverAddress, requestId);
    }
  }

  private JsonObject json() {
    var parameters = new JsonObject();
    request
        .parameters()
        .values()
        .forEach((name, values) -> parameters.put(name, new JsonArray(values)));
    var json =
        new JsonObject()
            .put("cloud", request.cloud().value())
            .put("api_key", request.apiKey())
            .put("signed", request.signed())
            .put("type", request.target().type().wireName())
            .put("parameters", parameters)
            .put("server_address", request.serverAddress())
            .put("request_id", request.requestId())
            .put("batch_id", batchId);
    var resourceType = request.target().resourceType();
    put(json, "resource_type", resourceType == null ? null : resourceType.wireName());
    put(json, "algorithm", request.algorithm() == null ? null : request.algorithm().name());
    put(json, "source", source);
    put(json, "upload_id", waiting == null ? null : waiting.uploadId());
    put(json, "blob", waiting == null ? null : waiting.blobKey());
    put(json, "file_name", waiting == null ? null : waiting.fileName());
    return json;
  }

  private static void put(JsonObject json, String name, @Nullable String value) {
    if (value != null) {
      json.put(name, value);
    }
  }

  private static AsyncUpload of(JsonObject json) {
    var values = new LinkedHashMap<String, List<String>>();
    for (var parameter : json.getJsonObject("parameters")) {
      var list = new ArrayList<String>();
      ((JsonArray) parameter.getValue()).forEach(value -> list.add((String) value));
      values.put(parameter.getKey(), list);
    }
    var request =
        new Request(
            new CloudName(json.getString("cloud")),
            json.getString("api_key"),
            find(json, "algorithm").map(SignatureAlgorithm::valueOf).orElse(null),
            json.getBoolean("signed"),
            new UploadTarget(
                find(json, "resource_type").flatMap(ResourceType::findByWireName).orElse(null),
                DeliveryType.findByWireName(json.getString("type")).orElseThrow()),
            new Parameters(values),
            json.getString("server_address"),
            json.getString("request_id"));
    var waiting =
        find(json, "blob")
            .map(key ->
                new Waiting(json.getString("upload_id"), key, find(json, "file_name").orElse(null)))
            .orElse(null);
    return new AsyncUpload(
        request, find(json, "source").orElse(null), waiting, json.getString("batch_id"));
  }

  private static Optional<String> find(JsonObject json, String name) {
    return Optional.ofNullable(json.getString(name));
  }
}
