package io.darkroom.transform.plan.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.darkroom.transform.Pictures;
import io.darkroom.transform.media.ImageFacts;
import io.darkroom.transform.media.ImageFormat;
import io.darkroom.transform.op.Op;
import io.darkroom.transform.op.Rgba;
import org.junit.jupiter.api.Test;

final class FlattenForFormatTest {
  private static final ImageFacts OPAQUE = Pictures.still(ImageFormat.PNG, 100, 80);
  private static final ImageFacts TRANSPARENT = Pictures.transparent(ImageFormat.PNG, 100, 80);

  private final FlattenForFormat rule = new FlattenForFormat();

  @Test
  void laysATransparentPictureOnWhiteForJpeg() {
    var plan = Plans.writing(ImageFormat.JPEG, TRANSPARENT, new Op.Resize(10, 8));

    assertThat(Plans.rewritten(rule, plan, TRANSPARENT).ops())
        .containsExactly(new Op.Resize(10, 8), new Op.Flatten(Rgba.WHITE));
  }

  @Test
  void flattensWhatBecameTransparentOnTheWay() {
    var embed = new Op.Embed(10, 10, 120, 100, Rgba.TRANSPARENT);
    var plan = Plans.writing(ImageFormat.JPEG, OPAQUE, embed);

    assertThat(Plans.rewritten(rule, plan, OPAQUE).ops())
        .containsExactly(embed, new Op.Flatten(Rgba.WHITE));
  }

  @Test
  void keepsTransparencyWhereTheFormatHoldsIt() {
    Plans.assertUnchanged(
        rule, Plans.writing(ImageFormat.WEBP, TRANSPARENT, new Op.Resize(10, 8)), TRANSPARENT);
  }

  @Test
  void leavesOpaquePicturesAlone() {
    Plans.assertUnchanged(rule, Plans.writing(ImageFormat.JPEG, OPAQUE), OPAQUE);
  }

  @Test
  void leavesPicturesAloneThatWereFlattenedAlready() {
    var plan = Plans.writing(ImageFormat.JPEG, TRANSPARENT, new Op.Flatten(Rgba.BLACK));

    Plans.assertUnchanged(rule, plan, TRANSPARENT);
  }
}
