package io.darkroom.transform.plan.rule;

import io.darkroom.transform.media.ImageFacts;
import io.darkroom.transform.op.AreaOp;
import io.darkroom.transform.op.ColorOp;
import io.darkroom.transform.op.Extent;
import io.darkroom.transform.op.FrameOp;
import io.darkroom.transform.op.LayerOp;
import io.darkroom.transform.op.Op;
import io.darkroom.transform.op.Plan;
import io.darkroom.transform.op.ShapeOp;
import java.util.ArrayList;

/// Converts colors after the picture has become smaller rather than before: the fewer pixels, the
/// less work. Goes past operations that only move pixels or make them fewer, and stops at the first
/// that paints in sRGB or makes more of them.
public final class ConvertColorsLate implements PlanRule {

  @Override
  public Outcome apply(Plan plan, ImageFacts source) {
    int from = plan.ops().indexOf(new Op.ToSrgb());
    if (from < 0) {
      return new Unchanged();
    }
    var extent = plan.load().extentOf(source).after(plan.ops().subList(0, from));
    int to = from;
    while (to + 1 < plan.ops().size() && mayGoFirst(plan.ops().get(to + 1), extent)) {
      to++;
      extent = extent.after(plan.ops().get(to));
    }
    if (to == from) {
      return new Unchanged();
    }
    var ops = new ArrayList<>(plan.ops());
    ops.add(to, ops.remove(from));
    return new Rewritten(plan.withOps(ops));
  }

  private static boolean mayGoFirst(Op op, Extent extent) {
    return switch (op) {
      case Op.Resize(int width, int height) -> width <= extent.width() && height <= extent.height();
      case Op.Orient(_),
          Op.ExtractArea(_, _, _, _),
          Op.QuarterTurn(_),
          Op.MirrorHorizontally(),
          Op.MirrorVertically() ->
          true;
      case AreaOp _, ShapeOp _ -> false;
      case Op.Embed(_, _, _, _, _),
          Op.Rotate(_, _, _, _),
          Op.Flatten(_),
          Op.ToSrgb(),
          Op.Underpaint(_),
          Op.EmbedMatching(_, _, _, _, _),
          Op.SmartCrop(_, _), // judges colors
          Op.RoundCorners(_),
          Op.RoundBorder(_, _, _),
          Op.MultiplyAlpha(_),
          LayerOp _ ->
          false;
      case ColorOp _, FrameOp _ -> false;
    };
  }
}
