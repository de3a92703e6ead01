package io.darkroom.transform.plan.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.darkroom.transform.Pictures;
import io.darkroom.transform.media.ImageFacts;
import io.darkroom.transform.media.ImageFormat;
import io.darkroom.transform.op.Op;
import io.darkroom.transform.op.Rgba;
import org.junit.jupiter.api.Test;

final class ConvertColorsLateTest {
  private static final ImageFacts SOURCE = Pictures.still(ImageFormat.JPEG, 1000, 1000);
  private static final Op.ToSrgb CONVERT = new Op.ToSrgb();

  private final ConvertColorsLate rule = new ConvertColorsLate();

  @Test
  void convertsTheSmallerPicture() {
    var resize = new Op.Resize(100, 100);
    var cut = new Op.ExtractArea(0, 0, 100, 50);

    assertThat(Plans.rewritten(rule, Plans.png(SOURCE, CONVERT, resize, cut), SOURCE).ops())
        .containsExactly(resize, cut, CONVERT);
  }

  @Test
  void convertsBeforePaintingInSrgb() {
    var resize = new Op.Resize(100, 100);
    var embed = new Op.Embed(0, 0, 200, 200, Rgba.WHITE);

    assertThat(Plans.rewritten(rule, Plans.png(SOURCE, CONVERT, resize, embed), SOURCE).ops())
        .containsExactly(resize, CONVERT, embed);
  }

  @Test
  void convertsBeforeEnlarging() {
    Plans.assertUnchanged(rule, Plans.png(SOURCE, CONVERT, new Op.Resize(2000, 2000)), SOURCE);
  }
}
