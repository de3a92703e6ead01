package io.darkroom.transform.plan.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.darkroom.transform.Pictures;
import io.darkroom.transform.media.ImageFormat;
import io.darkroom.transform.media.Orientation;
import io.darkroom.transform.op.Op;
import org.junit.jupiter.api.Test;

final class OrientAfterResizeTest {
  private static final Op.Orient ON_SIDE = new Op.Orient(Orientation.ON_LEFT_SIDE);
  private static final Op.Orient UPSIDE_DOWN = new Op.Orient(Orientation.UPSIDE_DOWN);

  private final OrientAfterResize rule = new OrientAfterResize();

  @Test
  void exchangesTheSidesOfAPictureThatLiesOnItsSide() {
    var source = Pictures.oriented(ImageFormat.JPEG, 3000, 2000, Orientation.ON_LEFT_SIDE);
    var plan = Plans.png(source, ON_SIDE, new Op.Resize(200, 300));

    assertThat(Plans.rewritten(rule, plan, source).ops())
        .containsExactly(new Op.Resize(300, 200), ON_SIDE);
  }

  @Test
  void keepsTheSidesOfAPictureThatStandsOnItsHead() {
    var source = Pictures.oriented(ImageFormat.JPEG, 3000, 2000, Orientation.UPSIDE_DOWN);
    var plan = Plans.png(source, UPSIDE_DOWN, new Op.Resize(300, 200), new Op.ToSrgb());

    assertThat(Plans.rewritten(rule, plan, source).ops())
        .containsExactly(new Op.Resize(300, 200), UPSIDE_DOWN, new Op.ToSrgb());
  }

  @Test
  void turnsTheSmallerPictureWhenItIsEnlarged() {
    var source = Pictures.oriented(ImageFormat.JPEG, 300, 200, Orientation.UPSIDE_DOWN);

    Plans.assertUnchanged(rule, Plans.png(source, UPSIDE_DOWN, new Op.Resize(600, 400)), source);
  }

  @Test
  void leavesAPictureAloneThatIsCutFirst() {
    var source = Pictures.oriented(ImageFormat.JPEG, 300, 200, Orientation.UPSIDE_DOWN);
    var plan =
        Plans.png(source, UPSIDE_DOWN, new Op.ExtractArea(0, 0, 90, 90), new Op.Resize(9, 9));

    Plans.assertUnchanged(rule, plan, source);
  }
}
