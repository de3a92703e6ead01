package io.darkroom.transform.engine.raster;

import static io.darkroom.transform.engine.raster.Raster.ALPHA;
import static io.darkroom.transform.engine.raster.Raster.BLUE;
import static io.darkroom.transform.engine.raster.Raster.GREEN;
import static io.darkroom.transform.engine.raster.Raster.RED;
import static io.darkroom.transform.engine.raster.Raster.channel;
import static io.darkroom.transform.engine.raster.Raster.toByte;

import java.util.Arrays;

/// Squares of one color.
final class Pixelation {
  private Pixelation() {}

  static Raster pixelate(Raster picture, int block, Pulse pulse) {
    var result = new int[picture.argb().length];
    for (int top = 0; top < picture.height(); top += block) {
      pulse.check();
      for (int left = 0; left < picture.width(); left += block) {
        int right = Math.min(left + block, picture.width());
        int bottom = Math.min(top + block, picture.height());
        int mean = mean(picture, left, top, right, bottom);
        for (int y = top; y < bottom; y++) {
          int start = y * picture.width();
          Arrays.fill(result, start + left, start + right, mean);
        }
      }
    }
    return new Raster(picture.width(), picture.height(), result);
  }

  /// The mean of the pixels from (`left`, `top`) up to but without (`right`, `bottom`), colors by
  /// their alpha.
  static int mean(Raster picture, int left, int top, int right, int bottom) {
    double alpha = 0;
    double red = 0;
    double green = 0;
    double blue = 0;
    for (int y = top; y < bottom; y++) {
      for (int x = left; x < right; x++) {
        int pixel = picture.at(x, y);
        int weight = pixel >>> ALPHA;
        alpha += weight;
        red += weight * channel(pixel, RED);
        green += weight * channel(pixel, GREEN);
        blue += weight * channel(pixel, BLUE);
      }
    }
    if (alpha == 0) {
      return 0;
    }
    double count = (double) (right - left) * (bottom - top);
    return Raster.pixel(
        toByte(alpha / count), toByte(red / alpha), toByte(green / alpha), toByte(blue / alpha));
  }
}
