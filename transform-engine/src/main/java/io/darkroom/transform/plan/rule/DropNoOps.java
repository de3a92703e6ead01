package io.darkroom.transform.plan.rule;

import io.darkroom.transform.media.ImageFacts;
import io.darkroom.transform.media.Orientation;
import io.darkroom.transform.op.AreaOp;
import io.darkroom.transform.op.ColorOp;
import io.darkroom.transform.op.Extent;
import io.darkroom.transform.op.FrameOp;
import io.darkroom.transform.op.LayerOp;
import io.darkroom.transform.op.Op;
import io.darkroom.transform.op.Plan;
import io.darkroom.transform.op.ShapeOp;
import io.darkroom.transform.op.Transparency;
import java.util.ArrayList;

/// Leaves out operations that change nothing.
public final class DropNoOps implements PlanRule {

  @Override
  public Outcome apply(Plan plan, ImageFacts source) {
    var kept = new ArrayList<Op>();
    var extent = plan.load().extentOf(source);
    boolean alpha = source.alpha();
    for (var op : plan.ops()) {
      if (!isNoOp(op, extent, alpha)) {
        kept.add(op);
      }
      extent = extent.after(op);
      alpha = Transparency.after(op, alpha);
    }
    return kept.size() == plan.ops().size() ? new Unchanged() : new Rewritten(plan.withOps(kept));
  }

  private static boolean isNoOp(Op op, Extent extent, boolean alpha) {
    return switch (op) {
      case Op.Orient(var orientation) -> orientation == Orientation.UPRIGHT;
      case Op.Resize(int width, int height) -> extent.equals(new Extent(width, height));
      case Op.ExtractArea(_, _, int width, int height) -> extent.equals(new Extent(width, height));
      case Op.Embed(int left, int top, int width, int height, _) ->
          left == 0 && top == 0 && extent.equals(new Extent(width, height));
      case Op.Flatten(_) -> !alpha;
      case Op.Rotate(double angleDegrees, _, _, _) -> angleDegrees == 0;
      case Op.Underpaint(var background) -> !alpha || background.alpha() == 0;
      case Op.EmbedMatching(int left, int top, int width, int height, _) ->
          left == 0 && top == 0 && extent.equals(new Extent(width, height));
      case Op.SmartCrop(int width, int height) -> extent.equals(new Extent(width, height));
      case Op.RoundCorners(var corners) -> corners.areSharp();
      case Op.RoundBorder(int widthPixels, _, var corners) ->
          widthPixels == 0 && corners.areSharp();
      case Op.MultiplyAlpha(double factor) -> factor == 1;
      case LayerOp _ -> false;
      case Op.QuarterTurn(_), Op.MirrorHorizontally(), Op.MirrorVertically(), Op.ToSrgb() -> false;
      case ColorOp _ -> false; // effects that change nothing lower to no operation
      case AreaOp _, ShapeOp _, FrameOp _ -> false;
    };
  }
}
