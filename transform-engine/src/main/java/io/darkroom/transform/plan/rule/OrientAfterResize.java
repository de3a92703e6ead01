package io.darkroom.transform.plan.rule;

import io.darkroom.transform.media.ImageFacts;
import io.darkroom.transform.op.Op;
import io.darkroom.transform.op.Plan;

/// Stands a picture upright after its first resize instead of before, when that makes it smaller:
/// turning needs the whole picture in memory, a decoder can only shrink stored pixels, and a resize
/// treats both directions alike.
public final class OrientAfterResize implements PlanRule {

  @Override
  public Outcome apply(Plan plan, ImageFacts source) {
    var ops = plan.ops();
    if (ops.size() < 2
        || !(ops.get(0) instanceof Op.Orient orient)
        || !(ops.get(1) instanceof Op.Resize(int width, int height))) {
      return new Unchanged();
    }
    boolean swaps = orient.orientation().swapsSides();
    var resize = swaps ? new Op.Resize(height, width) : new Op.Resize(width, height);
    var stored = plan.load().extentOf(source);
    if (stored.after(resize).pixels() >= stored.pixels()) {
      return new Unchanged();
    }
    return new Rewritten(plan.withOps(Ops.replacePair(ops, 0, resize, orient)));
  }
}
