package io.darkroom.server.delivery;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/// The header by which browsers save a file instead of showing it. RFC 6266.
final class ContentDisposition {
  private ContentDisposition() {}

  /// To be saved.
  static String attachment(String fileName) {
    return header("attachment", fileName);
  }

  /// To be shown, and saved under this name when it is saved.
  static String inline(String fileName) {
    return header("inline", fileName);
  }

  /// With a plain name for every client, and the exact one beside it when it needs more than ASCII.
  private static String header(String kind, String fileName) {
    var plain = fileName.replaceAll("[^\\x20-\\x7e]|[\"\\\\/]", "_");
    var header = kind + "; filename=\"" + plain + "\"";
    if (plain.equals(fileName)) {
      return header;
    }
    var exact = URLEncoder.encode(fileName, StandardCharsets.UTF_8).replace("+", "%20");
    return header + "; filename*=UTF-8''" + exact;
  }
}
