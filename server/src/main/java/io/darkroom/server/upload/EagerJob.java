package io.darkroom.server.upload;

import io.darkroom.server.job.JobKind;
import io.darkroom.server.job.Retry;
import io.darkroom.storage.asset.AssetId;
import io.darkroom.storage.asset.CloudName;
import io.darkroom.storage.asset.VersionId;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;

/// Eager files that an upload does not wait for.
///
/// @param version they are derived from; a newer one makes them needless
/// @param items transformation texts with their formats
/// @param serverAddress with which their addresses begin, unless configured
/// @param callUrls who is told when they are done
/// @param apiKey whose secret signs the notification
/// @param requestId of the upload
record EagerJob(
    CloudName cloud,
    AssetId asset,
    VersionId version,
    List<String> items,
    String serverAddress,
    List<String> callUrls,
    String apiKey,
    String requestId,
    String batchId) {
  static final JobKind<EagerJob> KIND =
      new JobKind<>("eager", EagerJob::json, EagerJob::of, Retry.USUAL);

  private JsonObject json() {
    return new JsonObject()
        .put("cloud", cloud.value())
        .put("asset", asset.value())
        .put("version", version.value())
        .put("items", new JsonArray(items))
        .put("server_address", serverAddress)
        .put("call_urls", new JsonArray(callUrls))
        .put("api_key", apiKey)
        .put("request_id", requestId)
        .put("batch_id", batchId);
  }

  private static EagerJob of(JsonObject json) {
    return new EagerJob(
        new CloudName(json.getString("cloud")),
        new AssetId(json.getString("asset")),
        new VersionId(json.getString("version")),
        texts(json.getJsonArray("items")),
        json.getString("server_address"),
        texts(json.getJsonArray("call_urls")),
        json.getString("api_key"),
        json.getString("request_id"),
        json.getString("batch_id"));
  }

  private static List<String> texts(JsonArray array) {
    return array.stream().map(String.class::cast).toList();
  }
}
