package io.darkroom.server.http;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;

/// Names of calls: 32 hex characters, unique without being secret.
final class RequestId {
  private RequestId() {}

  static String next() {
    var random = ThreadLocalRandom.current();
    var hex = HexFormat.of();
    return hex.toHexDigits(random.nextLong()) + hex.toHexDigits(random.nextLong());
  }
}
