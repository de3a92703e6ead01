package io.darkroom.transform.plan.rule;

import io.darkroom.transform.media.ImageFacts;
import io.darkroom.transform.op.Extent;
import io.darkroom.transform.op.Load;
import io.darkroom.transform.op.Op;
import io.darkroom.transform.op.Plan;

/// Lets the decoder do the first part of a large shrink, by the largest factor that leaves enough
/// to the resampler. Closer than that the decoder's own filter shows; how close was measured:
/// `docs/adr/0014-shrink-on-load.md`.
public final class ShrinkOnLoad implements PlanRule {
  /// What JPEG and WebP decoders can do while decoding, largest first.
  private static final int[] FACTORS = {8, 4, 2};

  /// How many times the wanted size must be left to the resampler, on each side.
  private static final double RESERVE = 1.5;

  @Override
  public Outcome apply(Plan plan, ImageFacts source) {
    if (!Load.canShrink(source)
        || plan.load().shrink() != 1
        || plan.ops().isEmpty()
        || !(plan.ops().getFirst() instanceof Op.Resize resize)) {
      return new Unchanged();
    }
    var stored = plan.load().extentOf(source);
    for (int factor : FACTORS) {
      if (leavesEnough(stored.shrunkBy(factor), resize)) {
        return new Rewritten(plan.withLoad(plan.load().withShrink(factor)));
      }
    }
    return new Unchanged();
  }

  private static boolean leavesEnough(Extent shrunk, Op.Resize resize) {
    return shrunk.width() >= RESERVE * resize.width()
        && shrunk.height() >= RESERVE * resize.height();
  }
}
