package io.darkroom.transform.op;

/// Whether a picture has an alpha channel, followed through operations.
public final class Transparency {
  private Transparency() {}

  /// Whether the picture has an alpha channel after the operation.
  ///
  /// @param before whether it has one before
  public static boolean after(Op op, boolean before) {
    return switch (op) {
      case Op.Embed(_, _, _, _, var background) -> before || !background.isOpaque();
      case Op.Rotate(_, _, _, var background) -> before || !background.isOpaque();
      case Op.Flatten(_) -> false;
      case Op.RoundCorners(_), Op.RoundBorder(_, _, _), Op.MultiplyAlpha(_) -> true;
      case LayerOp layer -> before || bringsAlpha(layer);
      case ShapeOp shape -> !(shape instanceof ShapeOp.AlphaThreshold) || before;
      case AreaOp _ -> before;
      case Op.Orient(_),
          Op.Resize(_, _),
          Op.ExtractArea(_, _, _, _),
          Op.QuarterTurn(_),
          Op.MirrorHorizontally(),
          Op.MirrorVertically(),
          Op.ToSrgb(),
          Op.Underpaint(_),
          Op.EmbedMatching(_, _, _, _, _),
          Op.SmartCrop(_, _) ->
          before;
      case ColorOp.RecombineWithAlpha _ -> true;
      case ColorOp _, FrameOp _ -> before;
    };
  }

  /// Whether a part of the result may be see-through where the picture was not.
  private static boolean bringsAlpha(LayerOp op) {
    return switch (op) {
      case LayerOp.Displace _ -> false;
      case LayerOp.Composite composite ->
          composite.growsCanvas()
              || switch (composite.blend()) {
                case OVER, UNDER, MULTIPLY, SCREEN, OVERLAY -> false;
                case MASK, CUT_OUT, KEEP_INSIDE -> true;
              };
    };
  }

  /// As [#after(Op, boolean)], through all operations in order.
  public static boolean after(Iterable<Op> ops, boolean before) {
    boolean alpha = before;
    for (var op : ops) {
      alpha = after(op, alpha);
    }
    return alpha;
  }
}
