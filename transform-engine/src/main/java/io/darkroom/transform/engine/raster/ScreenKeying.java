package io.darkroom.transform.engine.raster;

import static io.darkroom.transform.engine.raster.Raster.ALPHA;
import static io.darkroom.transform.engine.raster.Raster.BLUE;
import static io.darkroom.transform.engine.raster.Raster.GREEN;
import static io.darkroom.transform.engine.raster.Raster.OPAQUE;
import static io.darkroom.transform.engine.raster.Raster.RED;
import static io.darkroom.transform.engine.raster.Raster.channel;
import static io.darkroom.transform.engine.raster.Raster.toByte;

import io.darkroom.transform.op.Rgba;
import org.jspecify.annotations.Nullable;

/// Green and blue screens: transparency from the distance between two colors in the plane of Cb and
/// Cr (ITU-R BT.601), which a shadow on the screen does not change much.
final class ScreenKeying {
  /// Up to this part of the screen's own distance from gray, a pixel is screen.
  private static final double SCREEN = 0.45;

  /// From this part on, a pixel is wholly in front.
  private static final double FRONT = 0.85;

  /// What is so gray is no screen: there is no hue to tell it by.
  private static final double LEAST_CHROMA = 12;

  private final double keyCb;
  private final double keyCr;
  private final double chroma;

  private ScreenKeying(int key) {
    this.keyCb = cb(key);
    this.keyCr = cr(key);
    this.chroma = Math.max(LEAST_CHROMA, Math.hypot(keyCb, keyCr));
  }

  static Raster clear(Raster picture, @Nullable Rgba color, Pulse pulse) {
    var keying = new ScreenKeying(color == null ? RimColor.of(picture) : pixel(color));
    var result = new int[picture.argb().length];
    for (int y = 0; y < picture.height(); y++) {
      pulse.check();
      for (int x = 0; x < picture.width(); x++) {
        result[y * picture.width() + x] = keying.without(picture.at(x, y));
      }
    }
    return new Raster(picture.width(), picture.height(), result);
  }

  private int without(int pixel) {
    double distance = Math.hypot(cb(pixel) - keyCb, cr(pixel) - keyCr) / chroma;
    double front = Math.clamp((distance - SCREEN) / (FRONT - SCREEN), 0.0, 1.0);
    int alpha = Raster.share(pixel >>> ALPHA, front);
    return front == 1 ? pixel : withoutTinge(pixel, 1 - front, alpha);
  }

  /// Takes from the color what the screen brought into it, keeping its luma.
  private int withoutTinge(int pixel, double share, int alpha) {
    double blueness = cb(pixel) - share * keyCb;
    double redness = cr(pixel) - share * keyCr;
    double luma = luma(pixel);
    return Raster.pixel(
        alpha,
        toByte(luma + 1.402 * redness),
        toByte(luma - 0.344 * blueness - 0.714 * redness),
        toByte(luma + 1.772 * blueness));
  }

  private static double luma(int pixel) {
    return 0.299 * channel(pixel, RED)
        + 0.587 * channel(pixel, GREEN)
        + 0.114 * channel(pixel, BLUE);
  }

  private static double cb(int pixel) {
    return (channel(pixel, BLUE) - luma(pixel)) / 1.772;
  }

  private static double cr(int pixel) {
    return (channel(pixel, RED) - luma(pixel)) / 1.402;
  }

  private static int pixel(Rgba color) {
    return Raster.pixel(OPAQUE, color.red(), color.green(), color.blue());
  }
}
