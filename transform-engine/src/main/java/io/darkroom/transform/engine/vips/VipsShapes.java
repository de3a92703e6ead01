package io.darkroom.transform.engine.vips;

import io.darkroom.transform.engine.CornerMask;
import io.darkroom.transform.engine.vips.ffm.VipsImage;
import io.darkroom.transform.engine.vips.ffm.VipsValue;
import io.darkroom.transform.op.Corners;
import io.darkroom.transform.op.Op;
import io.darkroom.transform.op.Rgba;
import java.util.ArrayList;
import java.util.List;

/// Operations on the alpha channel: corners, lines about them, opacity, a color beneath.
final class VipsShapes {
  private static final double OPAQUE = 255;

  private VipsShapes() {}

  static VipsImage underpaint(VipsImage image, Rgba background) {
    if (!image.hasAlpha()) {
      return image;
    }
    var canvas = VipsOps.Canvas.of(image, background);
    var under = canvas.image().montage().filled(image.width(), image.height(), canvas.background());
    return lay(canvas.image(), under, "over", 0, 0);
  }

  static VipsImage roundCorners(VipsImage image, Corners corners) {
    return corners.areSharp()
        ? withAlpha(VipsColors.toSrgb(image))
        : masked(VipsColors.toSrgb(image), CornerMask.of(image.width(), image.height(), corners));
  }

  /// The line is a ring that shares its inner edge with the picture, and both are added up, so that
  /// nothing shows between them.
  static VipsImage roundBorder(VipsImage image, Op.RoundBorder border) {
    int line = border.widthPixels();
    int width = image.width() + 2 * line;
    int height = image.height() + 2 * line;
    var inner = CornerMask.of(image.width(), image.height(), border.corners());
    var ring = CornerMask.of(width, height, CornerMask.around(border.corners(), line));
    for (int y = 0; y < image.height(); y++) {
      for (int x = 0; x < image.width(); x++) {
        int at = (y + line) * width + x + line;
        ring[at] = (byte) ((ring[at] & 0xff) - (inner[y * image.width() + x] & 0xff));
      }
    }
    var canvas = VipsOps.Canvas.of(withAlpha(VipsColors.toSrgb(image)), border.color());
    var transparent = new ArrayList<>(canvas.background());
    transparent.replaceAll(_ -> 0.0);
    var picture =
        masked(canvas.image(), inner).montage().embed(line, line, width, height, transparent);
    var color = masked(canvas.image().montage().filled(width, height, canvas.background()), ring);
    return lay(color, picture, "add", 0, 0);
  }

  static VipsImage multiplyAlpha(VipsImage image, double factor) {
    var opaque = withAlpha(VipsColors.toSrgb(image));
    var factors = new ArrayList<Double>();
    for (int band = 1; band < opaque.bands(); band++) {
      factors.add(1.0);
    }
    factors.add(factor);
    var zeros = new ArrayList<>(factors);
    zeros.replaceAll(_ -> 0.0);
    return opaque.on("linear").set("a", factors).set("b", zeros).toImage().round().cast("uchar");
  }

  /// Combines two pictures of 8 bits a band; the result has the size and the metadata of the lower.
  ///
  /// @param left where the upper one lies
  static VipsImage lay(VipsImage upper, VipsImage lower, String mode, int left, int top) {
    return lower
        .session()
        .operation("composite2")
        .set("base", lower)
        .set("overlay", upper)
        .set("mode", mode)
        .set("x", left)
        .set("y", top)
        .toImage()
        .cast("uchar");
  }

  static VipsImage withAlpha(VipsImage image) {
    return image.hasAlpha() ? image : image.bandjoinConstant(OPAQUE);
  }

  /// @param mask how much of each pixel stays, 255 all
  private static VipsImage masked(VipsImage image, byte[] mask) {
    var session = image.session();
    var stays = session.ofPixels(mask, image.width(), image.height(), 1).copyAs("b-w");
    int colors = image.hasAlpha() ? image.bands() - 1 : image.bands();
    var alpha =
        image.hasAlpha()
            ? session
                .operation("multiply")
                .set("left", image.extractBands(colors, 1))
                .set("right", stays)
                .toImage()
                .on("linear")
                .set("a", List.of(1 / OPAQUE))
                .set("b", List.of(0.0))
                .toImage()
                .round()
                .cast("uchar")
            : stays;
    return session
        .operation("bandjoin")
        .set("in", new VipsValue.Images(List.of(image.extractBands(0, colors), alpha)))
        .toImage()
        .copyAs(image.interpretation());
  }
}
