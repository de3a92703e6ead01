package io.darkroom.server.delivery;

import io.darkroom.transform.plan.ClientHints;
import io.vertx.core.MultiMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a client says of its screen and line in request headers. Delivery reference, "Client
/// hints". Values that are no numbers, or none a screen can have, count as unsaid.
final class ClientHintHeaders {
  private static final List<String> PIXEL_RATIO = List.of("Sec-CH-DPR", "DPR");
  private static final List<String> WIDTH = List.of("Sec-CH-Width", "Width");
  private static final List<String> VIEWPORT_WIDTH =
      List.of("Sec-CH-Viewport-Width", "Viewport-Width");
  private static final double MAX_PIXEL_RATIO = 10;
  private static final double MAX_WIDTH = 100_000;

  /// The headers that ask a client to send these.
  static final String ACCEPT_CH =
      "Sec-CH-DPR, Sec-CH-Width, Sec-CH-Viewport-Width, DPR, Width, Viewport-Width";

  private ClientHintHeaders() {}

  static ClientHints read(MultiMap headers) {
    var ratio = number(headers, PIXEL_RATIO, MAX_PIXEL_RATIO);
    var wholeRatio = ratio == null ? null : Double.valueOf(Math.ceil(ratio));
    return new ClientHints(
        wholeRatio, width(headers, wholeRatio), "on".equalsIgnoreCase(headers.get("Save-Data")));
  }

  /// A width is in device pixels, that of a viewport in those of CSS.
  private static @Nullable Integer width(MultiMap headers, @Nullable Double ratio) {
    var width = number(headers, WIDTH, MAX_WIDTH);
    if (width == null) {
      var viewport = number(headers, VIEWPORT_WIDTH, MAX_WIDTH);
      width = viewport == null ? null : Double.valueOf(viewport * (ratio == null ? 1 : ratio));
    }
    return width == null ? null : Integer.valueOf((int) Math.ceil(width));
  }

  private static @Nullable Double number(MultiMap headers, List<String> names, double max) {
    for (var name : names) {
      var text = headers.get(name);
      if (text != null && text.strip().matches("[0-9]{1,9}(\\.[0-9]{1,9})?")) {
        var number = Double.parseDouble(text.strip());
        if (number > 0 && number <= max) {
          return number;
        }
      }
    }
    return null;
  }
}
