package io.darkroom.server.upload.parameter;

import io.darkroom.server.http.ApiException;
import io.darkroom.server.http.ApiProblem;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The lines `Name: value` of the parameter `headers`. Of all headers, the reference has only three
/// do anything; `Authorization` among them is for fetching the file and is not kept.
final class DeliveryHeaders {
  private static final List<String> KEPT = List.of("Link", "X-Robots-Tag");

  private DeliveryHeaders() {}

  /// The headers to deliver an asset with, by their usual spelling.
  static Map<String, String> parse(String lines) {
    var headers = new LinkedHashMap<String, String>();
    for (var line : lines.split("\r?\n")) {
      if (line.isBlank()) {
        continue;
      }
      var colon = line.indexOf(':');
      if (colon < 1) {
        throw new ApiException(
            ApiProblem.BadRequest.invalid("headers", line, "lines of the form Name: value"));
      }
      for (var name : KEPT) {
        if (name.equalsIgnoreCase(line.substring(0, colon).strip())) {
          headers.put(name, line.substring(colon + 1).strip());
        }
      }
    }
    return Collections.unmodifiableMap(headers);
  }
}
