package io.darkroom.transform.engine.raster;

import static io.darkroom.transform.engine.raster.Raster.COLORS;
import static io.darkroom.transform.engine.raster.Raster.OPAQUE;
import static io.darkroom.transform.engine.raster.Raster.channel;
import static io.darkroom.transform.engine.raster.Raster.toByte;

/// Unsharp masks. Alpha stays; colors under low alpha are compared with colors, not with nothing.
final class Sharpening {
  private Sharpening() {}

  static Raster colors(Raster picture, double sigma, double amount, Pulse pulse) {
    var blurred = Blurring.blur(picture, sigma, pulse);
    var result = new int[picture.argb().length];
    for (int i = 0; i < result.length; i++) {
      int pixel = picture.argb()[i];
      int soft = blurred.argb()[i];
      int sharp = pixel & ~0xffffff;
      for (int shift : COLORS) {
        int value = channel(pixel, shift);
        sharp |= toByte(value + amount * (value - channel(soft, shift))) << shift;
      }
      result[i] = sharp;
    }
    return new Raster(picture.width(), picture.height(), result);
  }

  static Raster lightness(
      Raster picture, double sigma, double amount, double threshold, Pulse pulse) {
    var blurred = Blurring.blur(picture, sigma, pulse);
    var result = new int[picture.argb().length];
    for (int i = 0; i < result.length; i++) {
      int pixel = picture.argb()[i];
      double detail = Raster.luma(pixel) - Raster.luma(blurred.argb()[i]);
      result[i] = Math.abs(detail) <= threshold * OPAQUE ? pixel : brighter(pixel, amount * detail);
    }
    return new Raster(picture.width(), picture.height(), result);
  }

  private static int brighter(int pixel, double by) {
    int result = pixel & ~0xffffff;
    for (int shift : COLORS) {
      result |= toByte(channel(pixel, shift) + by) << shift;
    }
    return result;
  }
}
