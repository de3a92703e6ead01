package io.darkroom.transform.engine.raster;

import static io.darkroom.transform.engine.raster.Raster.ALPHA;
import static io.darkroom.transform.engine.raster.Raster.BLUE;
import static io.darkroom.transform.engine.raster.Raster.GREEN;
import static io.darkroom.transform.engine.raster.Raster.OPAQUE;
import static io.darkroom.transform.engine.raster.Raster.RED;
import static io.darkroom.transform.engine.raster.Raster.channel;
import static io.darkroom.transform.engine.raster.Raster.pixel;
import static io.darkroom.transform.engine.raster.Raster.toByte;

/// Two pixels made one.
final class Mixing {
  private Mixing() {}

  /// From the first pixel to the second, colors by their alpha.
  ///
  /// @param share of the second, 0 to 1
  static int mix(int first, int second, double share) {
    return weighted(first, (1 - share) * (first >>> ALPHA), second, share * (second >>> ALPHA));
  }

  /// The upper pixel laid over the lower. W3C, "Compositing and Blending", source over.
  static int over(int upper, int lower) {
    double covered = upper >>> ALPHA;
    return weighted(upper, covered, lower, (1 - covered / OPAQUE) * (lower >>> ALPHA));
  }

  /// The upper pixel laid on the lower only where that is; the lower keeps its alpha. W3C, source
  /// atop.
  static int onto(int upper, int lower) {
    double covered = (upper >>> ALPHA) / (double) OPAQUE;
    int alpha = lower >>> ALPHA;
    return pixel(
        alpha,
        between(channel(lower, RED), channel(upper, RED), covered),
        between(channel(lower, GREEN), channel(upper, GREEN), covered),
        between(channel(lower, BLUE), channel(upper, BLUE), covered));
  }

  /// @param firstAlpha how much alpha the first brings, 0 to 255
  private static int weighted(int first, double firstAlpha, int second, double secondAlpha) {
    double alpha = firstAlpha + secondAlpha;
    int visible = toByte(alpha);
    if (visible == 0) {
      return 0;
    }
    double share = secondAlpha / alpha;
    return pixel(
        visible,
        between(channel(first, RED), channel(second, RED), share),
        between(channel(first, GREEN), channel(second, GREEN), share),
        between(channel(first, BLUE), channel(second, BLUE), share));
  }

  private static int between(int first, int second, double share) {
    return toByte(first + (second - first) * share);
  }
}
