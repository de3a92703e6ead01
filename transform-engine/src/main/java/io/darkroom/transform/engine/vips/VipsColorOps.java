package io.darkroom.transform.engine.vips;

import io.darkroom.transform.engine.vips.ffm.VipsImage;
import io.darkroom.transform.op.ColorOp;
import java.util.List;
import java.util.function.UnaryOperator;

/// What each operation on colors is in libvips.
final class VipsColorOps {
  private static final double WHITE = 255;
  private static final int COLORS = 3;

  private VipsColorOps() {}

  /// Whether the operation needs numbers from the whole picture before it can begin.
  static boolean looksAtAll(ColorOp op) {
    return switch (op) {
      case ColorOp.Recombine _ -> false;
    };
  }

  static VipsImage run(ColorOp op, VipsImage image) {
    return onColors(image, colors -> map(op, colors));
  }

  private static VipsImage map(ColorOp op, VipsImage image) {
    return switch (op) {
      case ColorOp.Recombine(var matrix, double red, double green, double blue) ->
          eightBits(
              PixelMath.linear(
                  PixelMath.recombine(image, COLORS, matrix),
                  List.of(1.0, 1.0, 1.0),
                  List.of(red * WHITE, green * WHITE, blue * WHITE)));
    };
  }

  /// Does something to the three colors and leaves alpha as it is.
  private static VipsImage onColors(VipsImage picture, UnaryOperator<VipsImage> change) {
    var srgb = VipsColors.toSrgb(picture);
    var image = VipsColors.isGray(srgb) ? srgb.colourspace("srgb") : srgb;
    if (!image.hasAlpha()) {
      return change.apply(image);
    }
    var colors = change.apply(image.extractBands(0, COLORS));
    return PixelMath.join(List.of(colors, image.extractBands(COLORS, 1))).copyAs("srgb");
  }

  private static VipsImage eightBits(VipsImage image) {
    return image.round().cast("uchar").copyAs("srgb");
  }
}
