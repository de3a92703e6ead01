package io.darkroom.transform.engine.vips;

import io.darkroom.transform.engine.vips.ffm.VipsImage;
import io.darkroom.transform.op.LayerOp;
import java.util.List;

/// How a layer and a picture become one in libvips. Layers come in as sRGB with alpha, in memory.
final class VipsCompositing {
  static final double OPAQUE = 255;

  /// The red and green of a map that move nothing.
  private static final double STILL = 127;

  /// The share of each color in brightness, ITU-R BT.709.
  private static final List<Double> BRIGHTNESS = List.of(0.2126, 0.7152, 0.0722);

  private static final List<Double> NOTHING = List.of(0.0, 0.0, 0.0, 0.0);

  private VipsCompositing() {}

  static VipsImage compose(LayerOp.Composite op, VipsImage picture, VipsImage layer) {
    var base = colored(picture);
    if (op.growsCanvas()) {
      base =
          transparent(base)
              .montage()
              .embed(op.baseLeft(), op.baseTop(), op.width(), op.height(), NOTHING);
    }
    var placed = placed(op, layer);
    return switch (op.blend()) {
      case OVER -> blended(base, placed, "over");
      case UNDER -> blended(base, placed, "dest-over");
      case MULTIPLY -> blended(base, placed, "multiply");
      case SCREEN -> blended(base, placed, "screen");
      case OVERLAY -> blended(base, placed, "overlay");
      case MASK -> faded(base, hiding(placed));
      case CUT_OUT -> faded(base, alpha(placed).linear(-1 / OPAQUE, 1));
      case KEEP_INSIDE -> faded(base, alpha(placed).linear(1 / OPAQUE, 0));
    };
  }

  /// The layer on an empty canvas.
  private static VipsImage placed(LayerOp.Composite op, VipsImage layer) {
    if (op.tiled()) {
      return tiled(op, layer);
    }
    boolean shows =
        op.left() < op.width()
            && op.top() < op.height()
            && op.left() + (long) layer.width() > 0
            && op.top() + (long) layer.height() > 0;
    return shows
        ? layer.montage().embed(op.left(), op.top(), op.width(), op.height(), NOTHING)
        : layer.montage().filled(op.width(), op.height(), NOTHING);
  }

  private static VipsImage tiled(LayerOp.Composite op, VipsImage layer) {
    int skippedLeft = Math.floorMod(-(long) op.left(), layer.width());
    int skippedTop = Math.floorMod(-(long) op.top(), layer.height());
    int across = Math.ceilDiv(op.width() + skippedLeft, layer.width());
    int down = Math.ceilDiv(op.height() + skippedTop, layer.height());
    return layer
        .montage()
        .replicate(across, down)
        .extractArea(skippedLeft, skippedTop, op.width(), op.height());
  }

  private static VipsImage blended(VipsImage base, VipsImage placed, String mode) {
    boolean opaque = !base.hasAlpha();
    boolean covers = mode.equals("over") || mode.equals("dest-over");
    var straight = transparent(base);
    var result =
        (covers
                ? straight.montage().composite(placed, mode)
                : straight.montage().compositeStraight(placed, mode))
            .cast("uchar");
    return opaque ? result.extractBands(0, result.bands() - 1) : result;
  }

  /// Multiplies alpha by a picture of factors from 0 to 1.
  private static VipsImage faded(VipsImage base, VipsImage factors) {
    var picture = transparent(base);
    var alpha = alpha(picture).multiply(factors).round().cast("uchar");
    return picture.extractBands(0, picture.bands() - 1).bandjoin(alpha).copyAs("srgb");
  }

  /// 0 where the layer is black and opaque, 1 where it is white or not there.
  private static VipsImage hiding(VipsImage placed) {
    var darkness = PixelMath.recombine(placed.extractBands(0, 3), 1, BRIGHTNESS).linear(1, -OPAQUE);
    return alpha(placed).multiply(darkness).linear(1 / (OPAQUE * OPAQUE), 1);
  }

  static VipsImage displace(LayerOp.Displace op, VipsImage picture, VipsImage layer) {
    var still = List.of(STILL, STILL, STILL);
    var map = layer.flatten(still);
    boolean shows =
        op.left() < picture.width()
            && op.top() < picture.height()
            && op.left() + (long) map.width() > 0
            && op.top() + (long) map.height() > 0;
    if (!shows) {
      return picture;
    }
    var shifts =
        map.montage()
            .embed(op.left(), op.top(), picture.width(), picture.height(), still)
            .extractBands(0, 2)
            .linear(
                List.of(op.strengthX() / STILL, op.strengthY() / STILL),
                List.of(-op.strengthX(), -op.strengthY()));
    int marginX = (int) Math.ceil(Math.abs(op.strengthX())) + 2; // up to 128/127 of the strength
    int marginY = (int) Math.ceil(Math.abs(op.strengthY())) + 2;
    marginX += marginX / 127;
    marginY += marginY / 127;
    var places =
        shifts
            .add(shifts.resampling().coordinates())
            .linear(List.of(1.0, 1.0), List.of((double) marginX, (double) marginY));
    return colored(picture)
        .montage()
        .embedCopied(
            marginX, marginY, picture.width() + 2 * marginX, picture.height() + 2 * marginY)
        .resampling()
        .mapim(places)
        .cast("uchar");
  }

  /// 8-bit sRGB, never gray.
  private static VipsImage colored(VipsImage picture) {
    return VipsColors.toSrgb(picture).colourspace("srgb");
  }

  private static VipsImage transparent(VipsImage image) {
    return image.hasAlpha() ? image : image.bandjoinConstant(OPAQUE);
  }

  private static VipsImage alpha(VipsImage image) {
    return image.extractBands(image.bands() - 1, 1);
  }
}
