package io.darkroom.transform.engine.vips;

import io.darkroom.transform.engine.vips.ffm.VipsImage;
import java.util.List;

/// Stripes over what is reddish and greenish.
final class VipsHatch {
  /// By how much a color must lead the others to count, of 255.
  static final int LEAD = 38;

  /// The bit of the diagonal coordinate that is set inside a stripe.
  private static final double STRIPE_BIT = 4;

  private VipsHatch() {}

  static VipsImage draw(VipsImage image, double opacity) {
    var shared = PixelMath.shared(image);
    var red = shared.extractBands(0, 1);
    var green = shared.extractBands(1, 1);
    var blue = shared.extractBands(2, 1);
    var places =
        shared.begin("xyz").set("width", shared.width()).set("height", shared.height()).toImage();
    var dark = VipsColorOps.eightBits(PixelMath.linear(shared, 1 - opacity, 0));
    var onRed = PixelMath.and(leads(red, green, blue), stripes(places, -1));
    var onGreen = PixelMath.and(leads(green, red, blue), stripes(places, 1));
    return PixelMath.choose(onRed, dark, PixelMath.choose(onGreen, dark, shared)).copyAs("srgb");
  }

  private static VipsImage leads(VipsImage color, VipsImage one, VipsImage other) {
    var lead = PixelMath.subtract(color, PixelMath.largest(List.of(one, other)));
    return PixelMath.compare(lead, "more", LEAD);
  }

  /// 255 where `x + slope · y` lies inside a stripe.
  private static VipsImage stripes(VipsImage places, double slope) {
    var diagonal = PixelMath.recombine(places, 1, List.of(1.0, slope)).cast("int");
    return PixelMath.compare(PixelMath.bits(diagonal, STRIPE_BIT), "more", 0);
  }
}
