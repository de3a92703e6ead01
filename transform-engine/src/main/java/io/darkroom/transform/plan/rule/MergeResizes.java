package io.darkroom.transform.plan.rule;

import io.darkroom.transform.media.ImageFacts;
import io.darkroom.transform.op.Op;
import io.darkroom.transform.op.Plan;

/// Makes one resize of two that follow each other, when each side only shrinks or only grows
/// through both. A side that shrinks and grows again has lost detail that was meant to be lost.
public final class MergeResizes implements PlanRule {

  @Override
  public Outcome apply(Plan plan, ImageFacts source) {
    var ops = plan.ops();
    var extent = plan.load().extentOf(source);
    for (int i = 0; i + 1 < ops.size(); i++) {
      if (ops.get(i) instanceof Op.Resize(int width, int height)
          && ops.get(i + 1) instanceof Op.Resize second
          && isMonotonic(extent.width(), width, second.width())
          && isMonotonic(extent.height(), height, second.height())) {
        var merged = plan.withOps(Ops.replacePair(ops, i, second));
        return new Rewritten(apply(merged, source) instanceof Rewritten(var more) ? more : merged);
      }
      extent = extent.after(ops.get(i));
    }
    return new Unchanged();
  }

  private static boolean isMonotonic(int first, int second, int third) {
    return (first >= second && second >= third) || (first <= second && second <= third);
  }
}
