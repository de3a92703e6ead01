package io.darkroom.transform.engine.raster;

import static io.darkroom.transform.engine.raster.Raster.ALPHA;
import static io.darkroom.transform.engine.raster.Raster.OPAQUE;

import io.darkroom.transform.op.ShapeOp.Outline;

/// Lines along the edge of alpha, by distance from it.
final class Outlines {
  private Outlines() {}

  static Raster draw(Raster picture, Outline outline, Pulse pulse) {
    int margin = outline.marginPixels();
    int width = picture.width() + 2 * margin;
    int height = picture.height() + 2 * margin;
    var placed = new Raster(width, height, grown(picture, margin, width, height));
    var line = outline.line();
    var result = placed;
    if (outline.side() != Outline.Side.INNER) {
      var mask = outer(placed, line.widthPixels(), outline.filled(), pulse);
      result = painted(result, mask, outline, false, pulse);
    }
    if (outline.side() != Outline.Side.OUTER) {
      var mask = inner(placed, line.widthPixels(), pulse);
      result = painted(result, mask, outline, true, pulse);
    }
    return outline.filled() ? filled(result, placed, outline, pulse) : result;
  }

  private static int[] grown(Raster picture, int margin, int width, int height) {
    var result = new int[Math.multiplyExact(width, height)];
    for (int y = 0; y < picture.height(); y++) {
      System.arraycopy(
          picture.argb(),
          y * picture.width(),
          result,
          (y + margin) * width + margin,
          picture.width());
    }
    return result;
  }

  /// How much of each pixel lies within the width of the picture's alpha; the picture lies on it.
  private static float[] outer(Raster picture, double line, boolean filled, Pulse pulse) {
    var distance = DistanceField.toVisible(picture, pulse);
    for (int i = 0; i < distance.length; i++) {
      distance[i] = OPAQUE * Math.clamp((float) line + 1 - distance[i], 0f, 1f);
      if (filled && picture.argb()[i] >>> ALPHA == OPAQUE) {
        distance[i] = OPAQUE;
      }
    }
    return distance;
  }

  /// How much of each pixel lies within the width of what is transparent, and what is outside.
  private static float[] inner(Raster picture, double line, Pulse pulse) {
    var distance = DistanceField.toHidden(picture, pulse);
    for (int i = 0; i < distance.length; i++) {
      distance[i] = OPAQUE * Math.clamp((float) line + 1 - distance[i], 0f, 1f);
    }
    return distance;
  }

  /// @param above whether the line lies on the picture, and only there, rather than under it
  private static Raster painted(
      Raster picture, float[] mask, Outline outline, boolean above, Pulse pulse) {
    var soft =
        Gaussian.blurred(
            mask, picture.width(), picture.height(), outline.line().blurSigmaPixels(), pulse);
    var color = outline.color();
    int paint = Raster.pixel(0, color.red(), color.green(), color.blue());
    double strength = color.alpha() / (double) OPAQUE;
    var result = new int[picture.argb().length];
    for (int i = 0; i < result.length; i++) {
      int pixel = picture.argb()[i];
      double alpha = soft[i] * strength;
      result[i] =
          above
              ? Mixing.onto(paint | (Raster.toByte(alpha) << ALPHA), pixel)
              : Mixing.over(pixel, paint | (Raster.toByte(alpha) << ALPHA));
    }
    return new Raster(picture.width(), picture.height(), result);
  }

  /// The interior of the picture in the line's color.
  private static Raster filled(Raster drawn, Raster picture, Outline outline, Pulse pulse) {
    pulse.check();
    var color = outline.color();
    var result = drawn.argb().clone();
    for (int i = 0; i < result.length; i++) {
      int alpha = Raster.share(picture.argb()[i] >>> ALPHA, color.alpha() / (double) OPAQUE);
      result[i] =
          Mixing.over(Raster.pixel(alpha, color.red(), color.green(), color.blue()), result[i]);
    }
    return new Raster(drawn.width(), drawn.height(), result);
  }
}
