package io.darkroom.transform.engine.vips;

import io.darkroom.transform.engine.vips.ffm.VipsImage;
import io.darkroom.transform.engine.vips.ffm.VipsMemory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Operations on HSL and HSB.
///
/// As long as the hue stays, every such operation is `factor · color + offset` with numbers that
/// depend on the largest and the smallest of the three colors alone. Those are two bytes, so the
/// numbers come from a table of 65536 entries, and HSL itself is only computed to fill it.
final class VipsHsl {
  private static final int VALUES = 256;

  /// Places of the table of hues in a sixth of the circle.
  private static final int SIXTH = 8192;

  private VipsHsl() {}

  /// What becomes of the colors of a pixel, all of 0 to 1.
  private interface Line {
    /// @param max the largest color
    /// @param min the smallest color
    Factors of(double max, double min);
  }

  /// `factor · color + offset`
  private record Factors(double factor, double offset) {}

  static VipsImage scale(VipsImage image, double saturation, double lightness) {
    return along(
        image,
        (max, min) -> {
          double light = (max + min) / 2;
          double room = 1 - Math.abs(2 * light - 1);
          double newLight = Math.min(1, light * lightness);
          if (max == min || room == 0) {
            return new Factors(0, newLight);
          }
          double newSaturation = Math.min(1, (max - min) / room * saturation);
          double newChroma = newSaturation * (1 - Math.abs(2 * newLight - 1));
          double factor = newChroma / (max - min);
          return new Factors(factor, newLight - factor * light);
        });
  }

  static VipsImage scaleBrightness(VipsImage image, double factor) {
    return along(image, (max, _) -> new Factors(max == 0 ? 1 : Math.min(factor, 1 / max), 0));
  }

  static VipsImage vibrance(VipsImage image, double amount) {
    return along(
        image,
        (max, min) -> {
          double light = (max + min) / 2;
          double room = 1 - Math.abs(2 * light - 1);
          double saturation = room == 0 ? 0 : (max - min) / room;
          double factor = 1 + amount * (1 - saturation);
          return new Factors(factor, light * (1 - factor));
        });
  }

  private static VipsImage along(VipsImage image, Line line) {
    var shared = PixelMath.shared(image);
    var factors = new ArrayList<Double>();
    var offsets = new ArrayList<Double>();
    for (int max = 0; max < VALUES; max++) {
      for (int min = 0; min < VALUES; min++) {
        var found = line.of(max / 255.0, Math.min(min, max) / 255.0);
        factors.add(found.factor());
        offsets.add(found.offset() * VipsColorOps.WHITE);
      }
    }
    var place = PixelMath.shared(place(shared));
    return VipsColorOps.eightBits(
        PixelMath.add(
            PixelMath.multiply(shared, PixelMath.lookUp(place, table(image, factors))),
            PixelMath.lookUp(place, table(image, offsets))));
  }

  private static VipsImage table(VipsImage image, List<Double> values) {
    return VipsMemory.matrix(image, values.size(), 1, values);
  }

  /// The largest color times 256, plus the smallest.
  private static VipsImage place(VipsImage image) {
    var colors = colors(image);
    var max = PixelMath.linear(PixelMath.largest(colors), VALUES, 0);
    return PixelMath.add(max, PixelMath.least(colors)).cast("ushort");
  }

  private static List<VipsImage> colors(VipsImage image) {
    return List.of(image.extractBands(0, 1), image.extractBands(1, 1), image.extractBands(2, 1));
  }

  static VipsImage turn(VipsImage image, double degrees) {
    var shared = PixelMath.shared(image);
    var colors = colors(shared);
    var least = PixelMath.least(colors);
    var chroma = PixelMath.subtract(PixelMath.largest(colors), least);
    var hues = new ArrayList<List<Double>>();
    for (int band = 0; band < VipsColorOps.COLORS; band++) {
      hues.add(hues(degrees / 60, band));
    }
    var place =
        PixelMath.shared(PixelMath.linear(hue(colors), SIXTH, SIXTH).round().cast("ushort"));
    var shares =
        PixelMath.join(
            hues.stream().map(each -> PixelMath.lookUp(place, table(image, each))).toList());
    return VipsColorOps.eightBits(PixelMath.add(PixelMath.multiply(shares, chroma), least));
  }

  /// The hue in sixths of the circle, -1 to 5, red at 0; 0 for gray.
  private static VipsImage hue(List<VipsImage> colors) {
    var red = colors.get(0);
    var green = colors.get(1);
    var blue = colors.get(2);
    var max = PixelMath.shared(PixelMath.largest(colors));
    var isRed = PixelMath.same(red, max);
    var isGreen = PixelMath.same(green, max);
    var chroma = PixelMath.subtract(max, PixelMath.least(colors));
    var redHue = PixelMath.divide(PixelMath.subtract(green, blue), chroma);
    var greenHue = PixelMath.linear(PixelMath.divide(PixelMath.subtract(blue, red), chroma), 1, 2);
    var blueHue = PixelMath.linear(PixelMath.divide(PixelMath.subtract(red, green), chroma), 1, 4);
    return PixelMath.choose(isRed, redHue, PixelMath.choose(isGreen, greenHue, blueHue));
  }

  /// For each place of the circle, the share of the chroma that one color has after the turn.
  private static List<Double> hues(double turnInSixths, int band) {
    var shares = new ArrayList<Double>(Collections.nCopies(6 * SIXTH + 1, 0.0));
    for (int i = 0; i < shares.size(); i++) {
      double hue = (double) i / SIXTH - 1 + turnInSixths - 2 * band;
      double fromColor = Math.abs(((hue % 6) + 9) % 6 - 3);
      shares.set(i, Math.clamp(2 - fromColor, 0.0, 1.0));
    }
    return shares;
  }
}
