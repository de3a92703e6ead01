package io.darkroom.transform.plan.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.darkroom.transform.media.ImageFacts;
import io.darkroom.transform.media.ImageFormat;
import io.darkroom.transform.op.Load;
import io.darkroom.transform.op.Op;
import io.darkroom.transform.op.Plan;
import io.darkroom.transform.op.Save;
import java.util.List;

/// Plans for rules to rewrite, and what they make of them.
final class Plans {
  private Plans() {}

  /// A plan that writes a PNG and promises what its operations come to.
  static Plan png(ImageFacts source, Op... ops) {
    return writing(ImageFormat.PNG, source, ops);
  }

  static Plan writing(ImageFormat format, ImageFacts source, Op... ops) {
    var extent = Load.FIRST_PAGE.extentOf(source).after(List.of(ops));
    return new Plan(
        Load.FIRST_PAGE, List.of(ops), new Save(format, 80), extent.width(), extent.height());
  }

  /// The plan as the rule rewrites it; it must.
  static Plan rewritten(PlanRule rule, Plan plan, ImageFacts source) {
    var outcome = rule.apply(plan, source);
    assertThat(outcome).isInstanceOf(PlanRule.Rewritten.class);
    var better = ((PlanRule.Rewritten) outcome).plan();
    var extent = better.load().extentOf(source).after(better.ops());
    assertThat(extent.width()).isEqualTo(plan.width());
    assertThat(extent.height()).isEqualTo(plan.height());
    return better;
  }

  static void assertUnchanged(PlanRule rule, Plan plan, ImageFacts source) {
    assertThat(rule.apply(plan, source)).isEqualTo(new PlanRule.Unchanged());
  }
}
