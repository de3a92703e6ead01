package io.darkroom.transform.plan.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.darkroom.transform.Pictures;
import io.darkroom.transform.media.ImageFacts;
import io.darkroom.transform.media.ImageFormat;
import io.darkroom.transform.media.Orientation;
import io.darkroom.transform.op.Op;
import io.darkroom.transform.op.Rgba;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class DropNoOpsTest {
  private static final ImageFacts SOURCE = Pictures.still(ImageFormat.PNG, 100, 80);

  private final DropNoOps rule = new DropNoOps();

  @ParameterizedTest
  @MethodSource("noOps")
  void leavesOutWhatChangesNothing(Op op) {
    assertThat(Plans.rewritten(rule, Plans.png(SOURCE, op), SOURCE).ops()).isEmpty();
  }

  private static Stream<Op> noOps() {
    return Stream.of(
        new Op.Orient(Orientation.UPRIGHT),
        new Op.Resize(100, 80),
        new Op.ExtractArea(0, 0, 100, 80),
        new Op.Embed(0, 0, 100, 80, Rgba.WHITE),
        new Op.Rotate(0, 100, 80, Rgba.WHITE),
        new Op.Flatten(Rgba.WHITE));
  }

  @ParameterizedTest
  @MethodSource("realOps")
  void keepsWhatChangesSomething(Op op) {
    Plans.assertUnchanged(rule, Plans.png(SOURCE, op), SOURCE);
  }

  private static Stream<Op> realOps() {
    return Stream.of(
        new Op.Orient(Orientation.MIRRORED),
        new Op.Resize(100, 81),
        new Op.ExtractArea(1, 0, 99, 80),
        new Op.Embed(1, 0, 100, 80, Rgba.WHITE),
        new Op.QuarterTurn(2),
        new Op.ToSrgb());
  }

  @Test
  void keepsFlatteningOfWhatCanBeTransparent() {
    var source = Pictures.transparent(ImageFormat.PNG, 100, 80);

    Plans.assertUnchanged(rule, Plans.png(source, new Op.Flatten(Rgba.WHITE)), source);
  }

  @Test
  void measuresEachOperationAgainstThePictureItGets() {
    var plan = Plans.png(SOURCE, new Op.Resize(50, 40), new Op.ExtractArea(0, 0, 50, 40));

    assertThat(Plans.rewritten(rule, plan, SOURCE).ops()).containsExactly(new Op.Resize(50, 40));
  }
}
