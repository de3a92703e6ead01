package io.darkroom.transform.engine.raster;

import static io.darkroom.transform.engine.raster.Raster.ALPHA;
import static io.darkroom.transform.engine.raster.Raster.COLORS;
import static io.darkroom.transform.engine.raster.Raster.OPAQUE;
import static io.darkroom.transform.engine.raster.Raster.channel;

import io.darkroom.transform.op.AreaOp.Part;
import io.darkroom.transform.op.Rgba;
import org.jspecify.annotations.Nullable;

/// Even borders of pictures.
public final class Borders {
  private Borders() {}

  /// What lies inside the rows and columns along the edges that are wholly transparent or of one
  /// color; the whole picture when nothing does.
  ///
  /// @param tolerance 0 to 1: the largest difference of a channel
  /// @param color null: that of the pixel at the top left
  public static Part contents(Raster picture, double tolerance, @Nullable Rgba color, Pulse pulse) {
    int border =
        color == null
            ? picture.at(0, 0)
            : Raster.pixel(OPAQUE, color.red(), color.green(), color.blue());
    double most = tolerance * OPAQUE;
    int left = picture.width();
    int right = -1;
    int top = picture.height();
    int bottom = -1;
    for (int y = 0; y < picture.height(); y++) {
      pulse.check();
      for (int x = 0; x < picture.width(); x++) {
        if (!isBorder(picture.at(x, y), border, most)) {
          left = Math.min(left, x);
          right = Math.max(right, x);
          top = Math.min(top, y);
          bottom = y;
        }
      }
    }
    return right < 0
        ? new Part(0, 0, picture.width(), picture.height(), false)
        : new Part(left, top, right - left + 1, bottom - top + 1, false);
  }

  /// The part that holds both.
  public static Part around(Part one, Part other) {
    int left = Math.min(one.left(), other.left());
    int top = Math.min(one.top(), other.top());
    int right = Math.max(one.left() + one.width(), other.left() + other.width());
    int bottom = Math.max(one.top() + one.height(), other.top() + other.height());
    return new Part(left, top, right - left, bottom - top, false);
  }

  private static boolean isBorder(int pixel, int border, double most) {
    if (pixel >>> ALPHA == 0) {
      return true;
    }
    if (border >>> ALPHA == 0) {
      return false;
    }
    for (int shift : COLORS) {
      if (Math.abs(channel(pixel, shift) - channel(border, shift)) > most) {
        return false;
      }
    }
    return true;
  }
}
