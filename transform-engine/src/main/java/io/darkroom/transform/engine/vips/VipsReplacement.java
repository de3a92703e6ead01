package io.darkroom.transform.engine.vips;

import io.darkroom.transform.engine.vips.ffm.VipsImage;
import io.darkroom.transform.op.Lab;
import io.darkroom.transform.op.Recoloring;
import io.darkroom.transform.op.Rgba;
import java.util.Collections;
import java.util.List;

/// One color, and what is near it, in the place of another.
final class VipsReplacement {
  private VipsReplacement() {}

  static VipsImage replace(VipsImage image, Rgba from, Rgba to, double radius) {
    var recoloring = new Recoloring(Lab.of(from), Lab.of(to), radius);
    var shared = PixelMath.shared(image);
    var lab = PixelMath.shared(shared.colourspace("lab"));
    var change = PixelMath.subtract(recolored(lab, recoloring), shared);
    var weight = weight(lab, recoloring);
    return VipsColorOps.eightBits(
        PixelMath.add(shared, PixelMath.linear(PixelMath.multiply(change, weight), 1 / 255.0, 0)));
  }

  private static VipsImage recolored(VipsImage lab, Recoloring recoloring) {
    var to = recoloring.to();
    double lift = to.lightness() - recoloring.from().lightness();
    var lightness = PixelMath.linear(lab.extractBands(0, 1), 1, lift);
    var ratio = ratio(lab.extractBands(1, 2), recoloring);
    return PixelMath.join(
            List.of(
                lightness, PixelMath.linear(ratio, to.a(), 0), PixelMath.linear(ratio, to.b(), 0)))
        .copyAs("lab")
        .colourspace("srgb");
  }

  /// The chroma of each pixel in relation to that of the color to be replaced.
  private static VipsImage ratio(VipsImage colors, Recoloring recoloring) {
    double from = recoloring.from().chroma();
    var chroma = PixelMath.power(sumOfSquares(colors, 2), 0.5);
    if (from < Recoloring.GRAY_CHROMA) {
      return PixelMath.linear(chroma, 0, 1);
    }
    var ratio = PixelMath.linear(chroma, 1 / from, 0);
    return PixelMath.atMost(ratio, Recoloring.MAX_RATIO);
  }

  /// 255 well inside the radius, 0 outside.
  private static VipsImage weight(VipsImage lab, Recoloring recoloring) {
    var from = recoloring.from();
    var difference =
        PixelMath.linear(
            lab, List.of(1.0, 1.0, 1.0), List.of(-from.lightness(), -from.a(), -from.b()));
    double slope = -255 / (Recoloring.SOFT_SHARE * recoloring.radius());
    return PixelMath.linear(
            PixelMath.power(sumOfSquares(difference, 3), 0.5), slope, 255 / Recoloring.SOFT_SHARE)
        .round()
        .cast("uchar");
  }

  private static VipsImage sumOfSquares(VipsImage image, int bands) {
    var ones = Collections.nCopies(bands, 1.0);
    return PixelMath.recombine(PixelMath.multiply(image, image), 1, ones);
  }
}
