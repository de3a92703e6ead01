package io.darkroom.transform.engine.vips;

import io.darkroom.transform.engine.FoundColors;
import io.darkroom.transform.engine.Gradient;
import io.darkroom.transform.engine.vips.ffm.VipsImage;
import io.darkroom.transform.op.Backdrop;
import io.darkroom.transform.op.Op;
import io.darkroom.transform.op.Rgba;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Canvases painted in colors of the picture, on which it is then laid.
final class VipsBackdrops {
  /// To as many pixels the longer side is made smaller before its colors are counted.
  private static final int COUNTED_SIDE_PIXELS = 256;

  private VipsBackdrops() {}

  /// All frames of an animation lie on the canvas of the first.
  ///
  /// @param picture whose pixels can be read in any order
  static VipsFrames embed(VipsFrames picture, Op.EmbedMatching op) {
    var colors = FoundColors.find(counted(picture.first(), op.backdrop().basis()), op.backdrop());
    return picture.map(frame -> embed(frame, op, colors));
  }

  private static VipsImage embed(VipsImage picture, Op.EmbedMatching op, List<Rgba> colors) {
    var image = inColor(picture);
    var pixels = new Gradient(colors, op.backdrop().direction()).paint(op.width(), op.height());
    var canvas = image.session().ofPixels(pixels, op.width(), op.height(), 3).copyAs("srgb");
    boolean shows =
        op.left() < op.width()
            && op.top() < op.height()
            && op.left() + image.width() > 0
            && op.top() + image.height() > 0;
    if (!image.hasAlpha()) {
      return shows ? insert(image, canvas, op) : canvas;
    }
    var opaque = VipsShapes.withAlpha(canvas);
    return shows ? VipsShapes.lay(image, opaque, "over", op.left(), op.top()) : opaque;
  }

  private static VipsImage insert(VipsImage image, VipsImage canvas, Op.EmbedMatching op) {
    return image
        .session()
        .operation("insert")
        .set("main", canvas)
        .set("sub", image)
        .set("x", op.left())
        .set("y", op.top())
        .toImage();
  }

  private static VipsImage inColor(VipsImage picture) {
    var srgb = VipsColors.toSrgb(picture);
    return VipsColors.isGray(srgb) ? srgb.colourspace("srgb") : srgb;
  }

  private static int[] counted(VipsImage picture, Backdrop.Basis basis) {
    var image = inColor(picture);
    return switch (basis) {
      case BORDER -> border(image);
      case WHOLE -> {
        int longer = Math.max(image.width(), image.height());
        double scale = Math.min(1, (double) COUNTED_SIDE_PIXELS / longer);
        int width = Math.max(1, (int) Math.round(image.width() * scale));
        int height = Math.max(1, (int) Math.round(image.height() * scale));
        yield argb(VipsResizing.resize(image, width, height));
      }
    };
  }

  private static int[] border(VipsImage image) {
    int right = image.width() - 1;
    int bottom = image.height() - 1;
    var sides = new ArrayList<int[]>();
    sides.add(argb(image.extractArea(0, 0, image.width(), 1)));
    if (bottom > 0) {
      sides.add(argb(image.extractArea(0, bottom, image.width(), 1)));
    }
    if (bottom > 1) {
      sides.add(argb(image.extractArea(0, 1, 1, bottom - 1)));
      if (right > 0) {
        sides.add(argb(image.extractArea(right, 1, 1, bottom - 1)));
      }
    }
    return sides.stream().flatMapToInt(Arrays::stream).toArray();
  }

  private static int[] argb(VipsImage image) {
    int bands = image.bands();
    var bytes = image.pixels();
    var argb = new int[image.width() * image.height()];
    for (int i = 0; i < argb.length; i++) {
      int at = i * bands;
      int alpha = image.hasAlpha() ? bytes[at + 3] & 0xff : 255;
      argb[i] =
          (alpha << 24)
              | ((bytes[at] & 0xff) << 16)
              | ((bytes[at + 1] & 0xff) << 8)
              | (bytes[at + 2] & 0xff);
    }
    return argb;
  }
}
