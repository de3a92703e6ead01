package io.darkroom.transform.plan.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.darkroom.transform.Pictures;
import io.darkroom.transform.media.ImageFacts;
import io.darkroom.transform.media.ImageFormat;
import io.darkroom.transform.op.Op;
import org.junit.jupiter.api.Test;

final class MergeResizesTest {
  private static final ImageFacts SOURCE = Pictures.still(ImageFormat.PNG, 1000, 1000);

  private final MergeResizes rule = new MergeResizes();

  @Test
  void makesOneOfManyThatShrink() {
    var plan =
        Plans.png(SOURCE, new Op.Resize(800, 900), new Op.Resize(400, 400), new Op.Resize(9, 9));

    assertThat(Plans.rewritten(rule, plan, SOURCE).ops()).containsExactly(new Op.Resize(9, 9));
  }

  @Test
  void makesOneOfTwoThatGrow() {
    var plan = Plans.png(SOURCE, new Op.Resize(2000, 1000), new Op.Resize(3000, 2000));

    assertThat(Plans.rewritten(rule, plan, SOURCE).ops())
        .containsExactly(new Op.Resize(3000, 2000));
  }

  @Test
  void keepsTheBlurOfShrinkingAndGrowingAgain() {
    Plans.assertUnchanged(
        rule, Plans.png(SOURCE, new Op.Resize(100, 100), new Op.Resize(500, 500)), SOURCE);
  }

  @Test
  void looksAtEachSideByItself() {
    Plans.assertUnchanged(
        rule, Plans.png(SOURCE, new Op.Resize(500, 100), new Op.Resize(400, 200)), SOURCE);
  }

  @Test
  void leavesResizesWithSomethingBetween() {
    var plan =
        Plans.png(
            SOURCE, new Op.Resize(500, 500), new Op.MirrorVertically(), new Op.Resize(400, 400));

    Plans.assertUnchanged(rule, plan, SOURCE);
  }
}
