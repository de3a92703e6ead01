package io.darkroom.transform.plan.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.darkroom.transform.Pictures;
import io.darkroom.transform.media.ImageFormat;
import io.darkroom.transform.op.Op;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ShrinkOnLoadTest {
  private final ShrinkOnLoad rule = new ShrinkOnLoad();

  @ParameterizedTest(name = "from {0} to {1} px the decoder shrinks by {2}")
  @CsvSource({"3000, 250, 8", "3000, 251, 4", "3000, 500, 4", "3000, 501, 2", "3000, 1000, 2"})
  void leavesTheResamplerHalfAsMuchAgainAsIsWanted(int from, int to, int factor) {
    var source = Pictures.still(ImageFormat.JPEG, from, from);

    var plan = Plans.rewritten(rule, Plans.png(source, new Op.Resize(to, to)), source);

    assertThat(plan.load().shrink()).isEqualTo(factor);
  }

  @Test
  void goesByTheSideThatShrinksLess() {
    var source = Pictures.still(ImageFormat.JPEG, 3000, 1000);

    var plan = Plans.rewritten(rule, Plans.png(source, new Op.Resize(100, 250)), source);

    assertThat(plan.load().shrink()).isEqualTo(2);
  }

  @Test
  void leavesSmallShrinksToTheResampler() {
    var source = Pictures.still(ImageFormat.JPEG, 3000, 3000);

    Plans.assertUnchanged(rule, Plans.png(source, new Op.Resize(1001, 1001)), source);
  }

  @Test
  void leavesFormatsAloneWhoseDecodersCannotShrink() {
    var source = Pictures.still(ImageFormat.PNG, 3000, 3000);

    Plans.assertUnchanged(rule, Plans.png(source, new Op.Resize(100, 100)), source);
  }

  @Test
  void letsTheDecoderOfWebpShrinkToo() {
    var source = Pictures.still(ImageFormat.WEBP, 3000, 3000);

    var plan = Plans.rewritten(rule, Plans.png(source, new Op.Resize(100, 100)), source);

    assertThat(plan.load().shrink()).isEqualTo(8);
  }

  @Test
  void leavesPlansAloneThatFirstNeedOriginalPixels() {
    var source = Pictures.still(ImageFormat.JPEG, 3000, 3000);
    var plan = Plans.png(source, new Op.ExtractArea(1, 1, 2000, 2000), new Op.Resize(100, 100));

    Plans.assertUnchanged(rule, plan, source);
  }

  @Test
  void shrinksOnlyOnce() {
    var source = Pictures.still(ImageFormat.JPEG, 3000, 3000);
    var once = Plans.rewritten(rule, Plans.png(source, new Op.Resize(100, 100)), source);

    Plans.assertUnchanged(rule, once, source);
  }
}
