package io.darkroom.transform.plan;

import io.darkroom.transform.model.Overlay;
import io.darkroom.transform.op.Extent;
import io.darkroom.transform.op.LayerOp;
import io.darkroom.transform.op.LayerPlan;

/// Where a layer stands and how large the canvas becomes: pure arithmetic. Reference: "Resizing and
/// cropping", offsets of overlays.
///
/// @param left of the layer, from the left edge of the picture below; may lie outside
/// @param top of the layer, from the top edge of the picture below
record LayerPlace(int left, int top) {

  /// The place of a layer about a focus of the picture below.
  ///
  /// @param x pushes right, or left from an eastern edge
  /// @param y pushes down, or up from a southern edge
  static LayerPlace at(Focus focus, Extent picture, Extent layer, int x, int y) {
    return switch (focus) {
      case Focus.Toward(var point) -> {
        var offset =
            GravityGeometry.at(
                point, picture.width() - layer.width(), picture.height() - layer.height(), x, y);
        yield new LayerPlace(offset.left(), offset.top());
      }
      case Focus.Point() -> about(0, 0, layer, x, y);
      case Focus.On(var area) -> about(area.centerX(), area.centerY(), layer, x, y);
      case Focus.Attention(_) -> at(Focus.CENTER, picture, layer, x, y);
    };
  }

  private static LayerPlace about(double centerX, double centerY, Extent layer, int x, int y) {
    return new LayerPlace(
        Rounding.round(centerX - layer.width() / 2.0 + x),
        Rounding.round(centerY - layer.height() / 2.0 + y));
  }

  /// The operation that lays the layer here; the canvas holds picture and layer unless it must keep
  /// the picture's size.
  LayerOp.Composite composite(
      LayerPlan layer, Extent picture, LayerOp.Blend blend, Overlay overlay) {
    boolean keepsSize = overlay.cutsOverflow() || overlay.tiled() || !isShown(blend);
    int baseLeft = keepsSize ? 0 : Math.max(0, negated(left));
    int baseTop = keepsSize ? 0 : Math.max(0, negated(top));
    return new LayerOp.Composite(
        layer,
        sum(left, baseLeft),
        sum(top, baseTop),
        keepsSize ? picture.width() : canvas(baseLeft, picture.width(), left, layer.width()),
        keepsSize ? picture.height() : canvas(baseTop, picture.height(), top, layer.height()),
        baseLeft,
        baseTop,
        picture,
        blend,
        overlay.tiled());
  }

  /// Whether the layer itself is seen, rather than only what it does to the picture.
  private static boolean isShown(LayerOp.Blend blend) {
    return switch (blend) {
      case OVER, UNDER, MULTIPLY, SCREEN, OVERLAY -> true;
      case MASK, CUT_OUT, KEEP_INSIDE -> false;
    };
  }

  private static int canvas(int baseStart, int base, int start, int layer) {
    long end = Math.max(base, (long) start + layer);
    return (int) Math.min(Integer.MAX_VALUE, baseStart + end);
  }

  private static int negated(int value) {
    return (int) Math.min(Integer.MAX_VALUE, -(long) value);
  }

  private static int sum(int one, int other) {
    return Math.clamp((long) one + other, Integer.MIN_VALUE, Integer.MAX_VALUE);
  }
}
