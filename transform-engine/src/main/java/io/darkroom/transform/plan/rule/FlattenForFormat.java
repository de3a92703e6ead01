package io.darkroom.transform.plan.rule;

import io.darkroom.transform.media.ImageFacts;
import io.darkroom.transform.op.Op;
import io.darkroom.transform.op.Plan;
import io.darkroom.transform.op.Rgba;
import io.darkroom.transform.op.Transparency;

/// Lays a picture that may be transparent on white when its format holds no transparency.
public final class FlattenForFormat implements PlanRule {

  @Override
  public Outcome apply(Plan plan, ImageFacts source) {
    if (plan.save().format().hasAlpha() || !Transparency.after(plan.ops(), source.alpha())) {
      return new Unchanged();
    }
    return new Rewritten(plan.withOps(Ops.append(plan.ops(), new Op.Flatten(Rgba.WHITE))));
  }
}
