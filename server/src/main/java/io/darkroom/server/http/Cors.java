package io.darkroom.server.http;

import io.vertx.core.MultiMap;
import org.jspecify.annotations.Nullable;

/// The headers by which pages of every origin may call the API and show what it delivers. Upload
/// API reference, "CORS".
public final class Cors {
  private static final String EXPOSED =
      "Content-Length,Content-Disposition,Content-Range,ETag,Range,Server-Timing,Vary,X-Cld-Error,"
          + "X-Content-Type-Options,X-Request-Id";

  /// What the clients of the reference send.
  private static final String SENT =
      "Content-Type, Content-Range, Content-Disposition, Content-MD5, X-Requested-With,"
          + " X-Unique-Upload-Id, Authorization, X-Request-Id, Cache-Control";

  private Cors() {}

  static Answer allow(Answer answer) {
    return answer
        .with("Access-Control-Allow-Origin", "*")
        .with("Access-Control-Expose-Headers", EXPOSED);
  }

  /// The answer to a preflight: whatever headers the page wants to send, it may.
  public static Answer preflight(MultiMap headers) {
    @Nullable String wanted = headers.get("Access-Control-Request-Headers");
    return Answer.empty(200)
        .with("Access-Control-Allow-Methods", "GET, HEAD, POST, PUT, DELETE, OPTIONS")
        .with("Access-Control-Allow-Headers", wanted == null || wanted.isBlank() ? SENT : wanted)
        .with("Access-Control-Max-Age", "86400");
  }
}
