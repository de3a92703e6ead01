package io.darkroom.transform.engine.raster;

import static io.darkroom.transform.engine.raster.Raster.BLUE;
import static io.darkroom.transform.engine.raster.Raster.COLORS;
import static io.darkroom.transform.engine.raster.Raster.GREEN;
import static io.darkroom.transform.engine.raster.Raster.OPAQUE;
import static io.darkroom.transform.engine.raster.Raster.RED;
import static io.darkroom.transform.engine.raster.Raster.channel;
import static io.darkroom.transform.engine.raster.Raster.toByte;

import io.darkroom.transform.op.AreaOp.Cartoon;

/// Drawings out of photographs: colors smoothed up to edges, reduced to few, and lines where a
/// difference of two Gaussians is dark. H. Winnemoeller, "XDoG".
final class Cartooning {
  private static final int SMOOTHING_RADIUS = 4;
  private static final int SMOOTHING_PASSES = 2;

  /// How far colors may differ and still be smoothed into each other, in each channel.
  private static final double SMOOTHING_RANGE = 28;

  private static final double LINE_SIGMA = 1;
  private static final double WIDER = 1.6;

  /// How much darker than its surroundings a line is, at full strength and at none.
  private static final double DARKER_AT_FULL = 0.6;

  private static final double DARKER_AT_NONE = 12;

  private Cartooning() {}

  static Raster draw(Raster picture, Cartoon cartoon, Pulse pulse) {
    var smooth = picture;
    for (int i = 0; i < SMOOTHING_PASSES; i++) {
      smooth = smoothed(smooth, pulse);
    }
    var lines = lines(smooth, cartoon.lineStrength(), pulse);
    var result = new int[picture.argb().length];
    for (int i = 0; i < result.length; i++) {
      int color =
          cartoon.linesOnly()
              ? 0xffffff
              : saturated(reduced(smooth.argb()[i], cartoon.levels()), cartoon.saturation());
      result[i] = (picture.argb()[i] & ~0xffffff) | darkened(color & 0xffffff, lines[i]);
    }
    return new Raster(picture.width(), picture.height(), result);
  }

  /// A bilateral filter, across and then down. C. Tomasi and R. Manduchi.
  private static Raster smoothed(Raster picture, Pulse pulse) {
    return smoothed(smoothed(picture, 1, 0, pulse), 0, 1, pulse);
  }

  private static Raster smoothed(Raster picture, int stepX, int stepY, Pulse pulse) {
    var nearness = new double[OPAQUE * 3 + 1];
    for (int i = 0; i < nearness.length; i++) {
      double share = i / (3 * SMOOTHING_RANGE);
      nearness[i] = Math.exp(-share * share / 2);
    }
    var result = new int[picture.argb().length];
    for (int y = 0; y < picture.height(); y++) {
      pulse.check();
      for (int x = 0; x < picture.width(); x++) {
        int middle = picture.at(x, y);
        double weights = 0;
        double red = 0;
        double green = 0;
        double blue = 0;
        for (int k = -SMOOTHING_RADIUS; k <= SMOOTHING_RADIUS; k++) {
          int pixel = picture.nearest(x + k * stepX, y + k * stepY);
          double weight = nearness[difference(middle, pixel)];
          weights += weight;
          red += weight * channel(pixel, RED);
          green += weight * channel(pixel, GREEN);
          blue += weight * channel(pixel, BLUE);
        }
        result[y * picture.width() + x] =
            Raster.pixel(
                middle >>> Raster.ALPHA,
                toByte(red / weights),
                toByte(green / weights),
                toByte(blue / weights));
      }
    }
    return new Raster(picture.width(), picture.height(), result);
  }

  private static int difference(int one, int other) {
    int sum = 0;
    for (int shift : COLORS) {
      sum += Math.abs(channel(one, shift) - channel(other, shift));
    }
    return sum;
  }

  /// How dark the line is at each pixel, 0 to 1.
  private static float[] lines(Raster picture, double strength, Pulse pulse) {
    var luma = new float[picture.argb().length];
    for (int i = 0; i < luma.length; i++) {
      luma[i] = (float) Raster.luma(picture.argb()[i]);
    }
    int width = picture.width();
    int height = picture.height();
    var narrow = Gaussian.blurred(luma, width, height, LINE_SIGMA, pulse);
    var wide = Gaussian.blurred(luma, width, height, LINE_SIGMA * WIDER, pulse);
    double least = DARKER_AT_NONE + (DARKER_AT_FULL - DARKER_AT_NONE) * strength;
    for (int i = 0; i < luma.length; i++) {
      double darker = wide[i] - narrow[i];
      luma[i] = strength == 0 ? 0 : (float) Math.clamp((darker - least) / least + 0.5, 0.0, 1.0);
    }
    return luma;
  }

  /// Each channel on the nearest of so many steps.
  private static int reduced(int pixel, int levels) {
    int result = 0;
    for (int shift : COLORS) {
      double step = OPAQUE / (levels - 1.0);
      result |= toByte(Math.rint(channel(pixel, shift) / step) * step) << shift;
    }
    return result;
  }

  private static int saturated(int color, double factor) {
    double luma = Raster.luma(color);
    int result = 0;
    for (int shift : COLORS) {
      result |= toByte(luma + factor * (channel(color, shift) - luma)) << shift;
    }
    return result;
  }

  private static int darkened(int color, double by) {
    int result = 0;
    for (int shift : COLORS) {
      result |= toByte(channel(color, shift) * (1 - by)) << shift;
    }
    return result;
  }
}
