package io.darkroom.server.sdk;

import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/// The Node SDK, `cloudinary` of npm.
final class NodeClient implements SdkClient {
  private final NodeSdk sdk;

  NodeClient(String cloudinaryUrl) {
    sdk = NodeSdk.start(cloudinaryUrl);
  }

  @Override
  public JsonObject upload(Path file, Map<String, Object> options) {
    return result(sdk.call("uploader.upload", file.toString(), new JsonObject(options)));
  }

  @Override
  public JsonObject uploadText(String source, Map<String, Object> options) {
    return result(sdk.call("uploader.upload", source, new JsonObject(options)));
  }

  @Override
  public JsonObject uploadLarge(Path file, int sliceBytes, Map<String, Object> options) {
    var all = new JsonObject(new HashMap<>(options)).put("chunk_size", sliceBytes);
    return result(sdk.callWithCallback("uploader.upload_large", file.toString(), all));
  }

  @Override
  public JsonObject destroy(String publicId, Map<String, Object> options) {
    return result(sdk.call("uploader.destroy", publicId, new JsonObject(options)));
  }

  @Override
  public String url(String publicId, Map<String, Object> options) {
    var all = new HashMap<>(options);
    all.put("secure", false); // this SDK takes it here only
    all.put("urlAnalytics", false);
    return sdk.call("url", publicId, new JsonObject(all)).getString("result");
  }

  private static JsonObject result(JsonObject answer) {
    var error = answer.getJsonObject("error");
    if (error != null) {
      throw new SdkError(error.getString("message"));
    }
    return answer.getJsonObject("result");
  }

  @Override
  public void close() {
    sdk.close();
  }
}
