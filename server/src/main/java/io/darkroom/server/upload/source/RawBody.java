package io.darkroom.server.upload.source;

import io.darkroom.server.http.ApiException;
import io.darkroom.server.http.ApiProblem;
import io.darkroom.server.http.Call;
import io.darkroom.server.http.Spool;
import io.darkroom.server.http.SpooledFile;
import java.io.IOException;
import java.util.Base64;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// A request whose body is the file. Upload API reference, "File sources", raw body.
final class RawBody {
  private static final int MD5_BYTES = 16;

  private RawBody() {}

  /// @throws ApiException when it is too large, or other bytes than the client meant to send
  static SpooledFile receive(Call call, Spool.Request spool, long maxBytes) {
    var expected = md5(call.headers().get("Content-MD5"));
    try {
      var file = spool.store(call.body(), null, maxBytes);
      if (expected != null && !expected.equals(file.md5())) {
        throw ApiException.badRequest(
            "Invalid value for header Content-MD5: the body has MD5 " + file.md5());
      }
      return file;
    } catch (IOException e) {
      throw new ApiException(new ApiProblem.BadRequest("The request body could not be read"), e);
    }
  }

  /// As hexadecimal digits; null when the client did not say.
  private static @Nullable String md5(@Nullable String header) {
    if (header == null) {
      return null;
    }
    try {
      var bytes = Base64.getDecoder().decode(header.strip());
      if (bytes.length == MD5_BYTES) {
        return HexFormat.of().formatHex(bytes);
      }
    } catch (IllegalArgumentException _) {
      // told below
    }
    throw ApiException.badRequest(
        "Invalid value " + header + " for header Content-MD5: expected the base64 of 16 bytes");
  }
}
