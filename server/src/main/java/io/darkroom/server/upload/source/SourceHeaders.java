package io.darkroom.server.upload.source;

import io.darkroom.server.fetch.RemoteRequest;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The lines of the parameter `headers` as they are sent along with a fetch. Upload API reference,
/// "Description": three names do anything.
final class SourceHeaders {
  private static final Set<String> SENT = Set.of("link", "authorization", "x-robots-tag");

  private SourceHeaders() {}

  /// Lines that are none are left to the reading of the parameter itself.
  static List<RemoteRequest.Header> parse(String lines) {
    return lines
        .lines()
        .filter(line -> SENT.contains(name(line).toLowerCase(Locale.ROOT)))
        .map(line ->
            new RemoteRequest.Header(name(line), line.substring(line.indexOf(':') + 1).strip()))
        .toList();
  }

  private static String name(String line) {
    var colon = line.indexOf(':');
    return colon < 0 ? "" : line.substring(0, colon).strip();
  }
}
