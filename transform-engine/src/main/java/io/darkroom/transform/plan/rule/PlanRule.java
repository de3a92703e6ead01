package io.darkroom.transform.plan.rule;

import io.darkroom.transform.media.ImageFacts;
import io.darkroom.transform.op.Plan;

/// A rewriting of plans. The rewritten plan has the same result, pixel for pixel up to the rounding
/// of resampling, and promises the same size. Safe for concurrent use.
public interface PlanRule {

  /// The plan, rewritten or not.
  ///
  /// @param source the picture that the plan is for
  Outcome apply(Plan plan, ImageFacts source);

  /// What became of a plan.
  sealed interface Outcome {}

  /// The rule has nothing to do here.
  record Unchanged() implements Outcome {}

  /// The rule wrote another plan.
  record Rewritten(Plan plan) implements Outcome {}
}
