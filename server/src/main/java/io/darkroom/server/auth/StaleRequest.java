package io.darkroom.server.auth;

import io.darkroom.server.http.ApiException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/// The refusal of what was signed too long ago. Upload API reference, "Timestamp".
final class StaleRequest {
  private static final DateTimeFormatter REPORTED_TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss '+0000'").withZone(ZoneOffset.UTC);

  private StaleRequest() {}

  static ApiException of(Instant signed, Duration maxAge) {
    return ApiException.badRequest(
        "Stale request - reported time is %s which is more than %s ago"
            .formatted(REPORTED_TIME.format(signed), words(maxAge)));
  }

  static ApiException expired(Instant end) {
    return ApiException.badRequest(
        "Stale request - the link expired at %s".formatted(REPORTED_TIME.format(end)));
  }

  private static String words(Duration duration) {
    if (duration.equals(Duration.ofHours(1))) {
      return "1 hour";
    }
    return duration.toSeconds() + " seconds";
  }
}
