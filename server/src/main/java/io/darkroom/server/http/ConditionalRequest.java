package io.darkroom.server.http;

import io.vertx.core.MultiMap;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/// The validators of a file and what a client's conditions mean for it. RFC 9110, section 13.
public final class ConditionalRequest {
  private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.RFC_1123_DATE_TIME;

  private final MultiMap headers;

  public ConditionalRequest(MultiMap headers) {
    this.headers = headers;
  }

  /// Whether the client already has this file. `If-None-Match` is asked first and alone when it is
  /// there.
  ///
  /// @param etag with its quotes
  public boolean isNotModified(String etag, Instant lastModified) {
    var noneMatch = headers.get("If-None-Match");
    if (noneMatch != null) {
      return matches(noneMatch, etag);
    }
    var since = headers.get("If-Modified-Since");
    return since != null && !lastModified.truncatedTo(ChronoUnit.SECONDS).isAfter(instant(since));
  }

  /// Whether a range may be sent: without `If-Range`, or when it names this very file.
  public boolean allowsRange(String etag, Instant lastModified) {
    var ifRange = headers.get("If-Range");
    return ifRange == null
        || ifRange.equals(etag)
        || lastModified.truncatedTo(ChronoUnit.SECONDS).equals(instant(ifRange));
  }

  public static String httpDate(Instant instant) {
    return HTTP_DATE.format(instant.atZone(ZoneOffset.UTC));
  }

  private static boolean matches(String list, String etag) {
    for (var element : list.split(",")) {
      var candidate = element.strip();
      if (candidate.equals("*") || candidate.equals(etag) || candidate.equals("W/" + etag)) {
        return true;
      }
    }
    return false;
  }

  /// The moment of an HTTP date; long ago when it is none, so that nothing counts as unchanged
  /// since.
  private static Instant instant(String httpDate) {
    try {
      return ZonedDateTime.parse(httpDate, HTTP_DATE).toInstant();
    } catch (DateTimeException _) {
      return Instant.EPOCH;
    }
  }
}
