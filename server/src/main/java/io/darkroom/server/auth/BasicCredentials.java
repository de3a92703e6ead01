package io.darkroom.server.auth;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A key and its secret as sent in an `Authorization: Basic` header. RFC 7617.
record BasicCredentials(String key, String secret) {

  /// From the header's value; empty when there is none or it is of another scheme or malformed.
  static Optional<BasicCredentials> findIn(@Nullable String authorization) {
    if (authorization == null || !authorization.regionMatches(true, 0, "Basic ", 0, 6)) {
      return Optional.empty();
    }
    try {
      var decoded = Base64.getDecoder().decode(authorization.substring(6).strip());
      var text = new String(decoded, StandardCharsets.UTF_8);
      var colon = text.indexOf(':');
      return colon < 0
          ? Optional.empty()
          : Optional.of(new BasicCredentials(text.substring(0, colon), text.substring(colon + 1)));
    } catch (IllegalArgumentException _) {
      return Optional.empty(); // not base64
    }
  }

  @Override
  public String toString() {
    return "BasicCredentials[" + key + "]";
  }
}
