package io.darkroom.transform.engine.portable;

import io.darkroom.transform.op.LayerOp;
import io.darkroom.transform.op.LayerOp.Blend;
import java.awt.image.BufferedImage;

/// How a layer and a picture become one, pixel by pixel, in numbers from 0 to 1 that are not
/// premultiplied. W3C Compositing and Blending Level 1.
final class PortableCompositing {
  private static final double OPAQUE = 255;

  /// The share of each color in brightness, ITU-R BT.709.
  private static final double RED_SHARE = 0.2126;

  private static final double GREEN_SHARE = 0.7152;
  private static final double BLUE_SHARE = 0.0722;

  private PortableCompositing() {}

  static BufferedImage compose(LayerOp.Composite op, BufferedImage picture, BufferedImage layer) {
    boolean alpha = op.growsCanvas() || PortableOps.hasAlpha(picture) || removesAlpha(op.blend());
    var result =
        new BufferedImage(
            op.width(),
            op.height(),
            alpha ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < op.height(); y++) {
      for (int x = 0; x < op.width(); x++) {
        int below = at(picture, x - op.baseLeft(), y - op.baseTop());
        result.setRGB(x, y, mixed(op.blend(), below, layerAt(op, layer, x, y)));
      }
    }
    return result;
  }

  private static boolean removesAlpha(Blend blend) {
    return switch (blend) {
      case OVER, UNDER, MULTIPLY, SCREEN, OVERLAY -> false;
      case MASK, CUT_OUT, KEEP_INSIDE -> true;
    };
  }

  private static int layerAt(LayerOp.Composite op, BufferedImage layer, int x, int y) {
    long left = (long) x - op.left();
    long top = (long) y - op.top();
    return op.tiled()
        ? layer.getRGB(Math.floorMod(left, layer.getWidth()), Math.floorMod(top, layer.getHeight()))
        : at(layer, left, top);
  }

  /// 0, which is nothing, outside of the picture.
  private static int at(BufferedImage image, long x, long y) {
    return x < 0 || y < 0 || x >= image.getWidth() || y >= image.getHeight()
        ? 0
        : image.getRGB((int) x, (int) y);
  }

  private static int mixed(Blend blend, int below, int layer) {
    double layerAlpha = (layer >>> 24) / OPAQUE;
    return switch (blend) {
      case OVER, MULTIPLY, SCREEN, OVERLAY -> covered(blend, below, layer);
      case UNDER -> covered(Blend.OVER, layer, below);
      case MASK -> faded(below, 1 - layerAlpha * (1 - brightness(layer)));
      case CUT_OUT -> faded(below, 1 - layerAlpha);
      case KEEP_INSIDE -> faded(below, layerAlpha);
    };
  }

  private static int covered(Blend blend, int below, int layer) {
    double belowAlpha = (below >>> 24) / OPAQUE;
    double layerAlpha = (layer >>> 24) / OPAQUE;
    double alpha = layerAlpha + belowAlpha * (1 - layerAlpha);
    if (alpha == 0) {
      return 0;
    }
    int pixel = (int) Math.round(alpha * OPAQUE) << 24;
    for (int shift = 0; shift < 24; shift += 8) {
      double base = band(below, shift);
      double source = band(layer, shift);
      double both = (1 - belowAlpha) * source + belowAlpha * blended(blend, base, source);
      double value = layerAlpha * both + (1 - layerAlpha) * belowAlpha * base;
      pixel |= (int) Math.round(Math.min(1, value / alpha) * OPAQUE) << shift;
    }
    return pixel;
  }

  private static double blended(Blend blend, double base, double source) {
    return switch (blend) {
      case MULTIPLY -> base * source;
      case SCREEN -> 1 - (1 - base) * (1 - source);
      case OVERLAY -> base <= 0.5 ? 2 * base * source : 1 - 2 * (1 - base) * (1 - source);
      case OVER, UNDER, MASK, CUT_OUT, KEEP_INSIDE -> source;
    };
  }

  private static int faded(int pixel, double factor) {
    return (int) Math.round((pixel >>> 24) * factor) << 24 | (pixel & 0xffffff);
  }

  private static double brightness(int pixel) {
    return RED_SHARE * band(pixel, 16) + GREEN_SHARE * band(pixel, 8) + BLUE_SHARE * band(pixel, 0);
  }

  private static double band(int pixel, int shift) {
    return ((pixel >> shift) & 0xff) / OPAQUE;
  }
}
