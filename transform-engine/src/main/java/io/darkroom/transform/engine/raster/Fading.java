package io.darkroom.transform.engine.raster;

import static io.darkroom.transform.engine.raster.Raster.ALPHA;
import static io.darkroom.transform.engine.raster.Raster.OPAQUE;

import io.darkroom.transform.op.ShapeOp.Margins;

/// Alpha multiplied by a ramp.
final class Fading {
  private Fading() {}

  /// A share of alpha, 0 to 1, by place.
  private interface Ramp {
    double at(int x, int y);
  }

  static Raster toCorners(Raster picture, double start, Pulse pulse) {
    return multiplied(
        picture,
        pulse,
        (x, y) -> {
          double across = 2 * (x + 0.5) / picture.width() - 1;
          double down = 2 * (y + 0.5) / picture.height() - 1;
          double distance = Math.hypot(across, down) / Math.sqrt(2);
          return start >= 1 ? 1 : 1 - smooth((distance - start) / (1 - start));
        });
  }

  /// From 0 to 1 without a kink: `3t^2 - 2t^3`.
  private static double smooth(double t) {
    double inside = Math.clamp(t, 0.0, 1.0);
    return inside * inside * (3 - 2 * inside);
  }

  static Raster fromEdges(Raster picture, Margins lengths, double exponent, Pulse pulse) {
    return multiplied(
        picture,
        pulse,
        (x, y) ->
            ramp(x + 0.5, lengths.left(), exponent)
                * ramp(picture.width() - x - 0.5, lengths.right(), exponent)
                * ramp(y + 0.5, lengths.top(), exponent)
                * ramp(picture.height() - y - 0.5, lengths.bottom(), exponent));
  }

  private static double ramp(double distance, int length, double exponent) {
    return distance >= length ? 1 : Math.pow(distance / length, exponent);
  }

  static Raster threshold(Raster picture, int least, Pulse pulse) {
    pulse.check();
    var result = new int[picture.argb().length];
    for (int i = 0; i < result.length; i++) {
      int pixel = picture.argb()[i];
      result[i] = (pixel & 0xffffff) | ((pixel >>> ALPHA >= least ? OPAQUE : 0) << ALPHA);
    }
    return new Raster(picture.width(), picture.height(), result);
  }

  private static Raster multiplied(Raster picture, Pulse pulse, Ramp ramp) {
    var result = new int[picture.argb().length];
    for (int y = 0; y < picture.height(); y++) {
      pulse.check();
      for (int x = 0; x < picture.width(); x++) {
        int pixel = picture.at(x, y);
        int alpha = Raster.share(pixel >>> ALPHA, ramp.at(x, y));
        result[y * picture.width() + x] = (pixel & 0xffffff) | (alpha << ALPHA);
      }
    }
    return new Raster(picture.width(), picture.height(), result);
  }
}
