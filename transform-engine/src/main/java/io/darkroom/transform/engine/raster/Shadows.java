package io.darkroom.transform.engine.raster;

import static io.darkroom.transform.engine.raster.Raster.ALPHA;

import io.darkroom.transform.op.ShapeOp.Path;
import io.darkroom.transform.op.ShapeOp.Shadow;

/// Shadows underneath pictures.
final class Shadows {
  private Shadows() {}

  static Raster cast(Raster picture, Shadow shadow, Pulse pulse) {
    var extent = shadow.margins();
    int width = picture.width() + extent.left() + extent.right();
    int height = picture.height() + extent.top() + extent.bottom();
    var path = shadow.path();
    var thrown =
        Warping.warp(picture, width, height, inverse(path, extent.left(), extent.top()), pulse);
    var soft = Gaussian.blurred(thrown.alpha(), width, height, shadow.sigmaPixels(), pulse);
    var color = shadow.color();
    int paint = Raster.pixel(0, color.red(), color.green(), color.blue());
    double strength = color.alpha() / (double) Raster.OPAQUE;
    var result = new int[soft.length];
    for (int y = 0; y < height; y++) {
      pulse.check();
      for (int x = 0; x < width; x++) {
        int place = y * width + x;
        int under = paint | (Raster.toByte(soft[place] * strength) << ALPHA);
        result[place] = Mixing.over(placed(picture, x - extent.left(), y - extent.top()), under);
      }
    }
    return new Raster(width, height, result);
  }

  /// The pixel at a place, transparent outside.
  static int placed(Raster picture, int x, int y) {
    boolean inside = x >= 0 && y >= 0 && x < picture.width() && y < picture.height();
    return inside ? picture.at(x, y) : 0;
  }

  /// From places of the larger canvas back to the picture. A shadow without any thickness shows
  /// nothing.
  private static Warping.Origin inverse(Path path, int left, int top) {
    double determinant = path.xx() * path.yy() - path.xy() * path.yx();
    if (Math.abs(determinant) < 1e-6) {
      return (_, _, from) -> {
        from.x = Double.NaN;
        from.y = Double.NaN;
      };
    }
    return (x, y, from) -> {
      double across = x - left - path.dx();
      double down = y - top - path.dy();
      from.x = (path.yy() * across - path.xy() * down) / determinant;
      from.y = (path.xx() * down - path.yx() * across) / determinant;
    };
  }
}
