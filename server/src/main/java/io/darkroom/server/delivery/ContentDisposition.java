package io.darkroom.server.delivery;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/// The header by which browsers save a file instead of showing it. RFC 6266.
final class ContentDisposition {
  private ContentDisposition() {}

  /// With a plain name for every client, and the exact one beside it when it needs more than ASCII.
  static String attachment(String fileName) {
    var plain = fileName.replaceAll("[^\\x20-\\x7e]|[\"\\\\/]", "_");
    var header = "attachment; filename=\"" + plain + "\"";
    if (plain.equals(fileName)) {
      return header;
    }
    var exact = URLEncoder.encode(fileName, StandardCharsets.UTF_8).replace("+", "%20");
    return header + "; filename*=UTF-8''" + exact;
  }
}
