package io.darkroom.server.sdk;

import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.util.Map;

/// What the tests ask of an official SDK.
interface SdkClient extends AutoCloseable {

  /// Uploads a file; fails with [SdkError] when the server refuses it.
  JsonObject upload(Path file, Map<String, Object> options);

  /// Uploads what a text stands for: an address or a data URI.
  JsonObject uploadText(String source, Map<String, Object> options);

  /// Uploads a file in slices.
  JsonObject uploadLarge(Path file, int sliceBytes, Map<String, Object> options);

  JsonObject destroy(String publicId, Map<String, Object> options);

  /// The address the SDK builds. Transformation options are `width`, `height`, `crop`, `gravity`;
  /// then `format`, `version` and others.
  String url(String publicId, Map<String, Object> options);

  @Override
  void close();

  /// The server's refusal, as the SDK words it.
  final class SdkError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SdkError(String message) {
      super(message);
    }
  }
}
