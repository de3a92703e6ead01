package io.darkroom.transform.engine;

import static io.darkroom.transform.engine.Painting.rgb;
import static org.assertj.core.api.Assertions.assertThat;

import io.darkroom.transform.op.AreaOp;
import io.darkroom.transform.op.AreaOp.Part;
import io.darkroom.transform.op.Kernel;
import io.darkroom.transform.op.ThresholdMap;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Operations that give every pixel a new color out of its neighborhood.
public interface AreasContract extends EngineUnderTest {
  int SIDE = 40;

  /// Black on the left, white on the right.
  private static Painting edge() {
    return Painting.of(SIDE, SIDE, (x, _) -> x < SIDE / 2 ? rgb(0, 0, 0) : rgb(255, 255, 255));
  }

  private static int red(int pixel) {
    return (pixel >> 16) & 0xff;
  }

  @Test
  default void blursAnEdgeAsTheIntegralOfAGaussianSays() {
    var result = paint(edge().png(), SIDE, SIDE, new AreaOp.Blur(3));

    // Half a pixel right of the edge: 255 * Phi(0.5 / 3), and three sigmas away: nearly all.
    assertThat(red(result.at(20, 20))).isBetween(141, 147);
    assertThat(red(result.at(23, 20))).isBetween(218, 228);
    assertThat(red(result.at(31, 20))).isBetween(252, 255);
  }

  @Test
  default void blursWideAsWellAsNarrow() {
    var narrow = paint(edge().png(), SIDE, SIDE, new AreaOp.Blur(2.4));
    var wide = paint(edge().png(), SIDE, SIDE, new AreaOp.Blur(2.6));

    assertThat(wide.distanceTo(narrow)).isLessThan(10);
  }

  @Test
  default void blurringKeepsHiddenColorsHidden() {
    var result = paint(Painting.island(SIDE, SIDE).png(), SIDE, SIDE, new AreaOp.Blur(2));

    assertThat(red(result.at(10, 20))).isLessThanOrEqualTo(2);
    assertThat(result.at(10, 20) >>> 24).isBetween(120, 170);
  }

  @Test
  default void leavesWhatLiesOutsideOfAPart() {
    var picture = Painting.noise(SIDE, SIDE);
    var part = new Part(10, 5, 20, 15, false);

    var result = paint(picture.png(), SIDE, SIDE, new AreaOp.Inside(part, new AreaOp.Blur(4)));

    assertThat(result.at(9, 10)).isEqualTo(picture.at(9, 10));
    assertThat(result.at(30, 10)).isEqualTo(picture.at(30, 10));
    assertThat(result.at(20, 20)).isEqualTo(picture.at(20, 20));
    assertThat(result.at(20, 12)).isNotEqualTo(picture.at(20, 12));
  }

  @Test
  default void roundsAPartToAnEllipse() {
    var picture = edge();
    var part = new Part(10, 10, 20, 20, true);

    var result = paint(picture.png(), SIDE, SIDE, new AreaOp.Inside(part, new AreaOp.Pixelate(20)));

    assertThat(result.at(11, 11)).isEqualTo(picture.at(11, 11));
    assertThat(red(result.at(19, 19))).isEqualTo(128);
  }

  @Test
  default void makesSquaresOfTheMeanColor() {
    var picture =
        Painting.of(SIDE, SIDE, (x, y) -> (x + y) % 2 == 0 ? rgb(0, 0, 0) : rgb(200, 100, 50));

    var result = paint(picture.png(), SIDE, SIDE, new AreaOp.Pixelate(16));

    assertThat(result.at(0, 0)).isEqualTo(rgb(100, 50, 25));
    assertThat(result.at(39, 39)).isEqualTo(rgb(100, 50, 25));
  }

  @Test
  default void sharpensByWhatABlurTakesAway() {
    var picture =
        Painting.of(SIDE, SIDE, (x, _) -> x < SIDE / 2 ? rgb(100, 100, 100) : rgb(150, 150, 150));

    var colors = paint(picture.png(), SIDE, SIDE, new AreaOp.Sharpen(1, 1));
    var lightness = paint(picture.png(), SIDE, SIDE, new AreaOp.SharpenLightness(1, 1, 0.5));

    assertThat(red(colors.at(19, 9))).isBetween(78, 92);
    assertThat(red(colors.at(20, 9))).isBetween(158, 172);
    assertThat(colors.at(5, 9)).isEqualTo(rgb(100, 100, 100));
    assertThat(lightness.distanceTo(picture)).as("below the threshold").isZero();
  }

  @Test
  default void takesTheLeastAndTheGreatestWithinAKernel() {
    var dot =
        Painting.of(SIDE, SIDE, (x, y) -> x == 20 && y == 20 ? rgb(255, 255, 255) : rgb(0, 0, 0));

    var greatest = paint(dot.png(), SIDE, SIDE, morph(AreaOp.Morph.Method.GREATEST, 1));
    var twice = paint(dot.png(), SIDE, SIDE, morph(AreaOp.Morph.Method.GREATEST, 2));
    var least = paint(dot.png(), SIDE, SIDE, morph(AreaOp.Morph.Method.LEAST, 1));

    assertThat(greatest.at(22, 20)).isEqualTo(rgb(255, 255, 255));
    assertThat(greatest.at(22, 21)).isEqualTo(rgb(0, 0, 0));
    assertThat(twice.at(24, 20)).isEqualTo(rgb(255, 255, 255));
    assertThat(least.at(20, 20)).isEqualTo(rgb(0, 0, 0));
  }

  private static AreaOp.Morph morph(AreaOp.Morph.Method method, int iterations) {
    return new AreaOp.Morph(method, Kernel.DIAMOND, 2, iterations);
  }

  @Test
  default void paintsInTheMostFrequentIntensity() {
    var picture =
        Painting.of(SIDE, SIDE, (x, y) -> x % 5 == 0 && y % 5 == 0 ? rgb(9, 9, 9) : rgb(200, 0, 0));

    var result = paint(picture.png(), SIDE, SIDE, new AreaOp.ModeFilter(2, 32));

    assertThat(result.distanceTo(Painting.of(SIDE, SIDE, (_, _) -> rgb(200, 0, 0)))).isZero();
  }

  @Test
  default void dithersByPlace() {
    var gray = Painting.of(SIDE, SIDE, (_, _) -> rgb(100, 200, 0));

    var result =
        paint(
            gray.png(), SIDE, SIDE, new AreaOp.Dither(new ThresholdMap(2, List.of(1, 2, 2, 1), 3)));

    assertThat(result.at(0, 0)).isEqualTo(rgb(255, 255, 0));
    assertThat(result.at(1, 0)).isEqualTo(rgb(0, 255, 0));
  }

  @Test
  default void drawsLinesAtEdgesOnly() {
    var result = paint(edge().png(), SIDE, SIDE, new AreaOp.Cartoon(1, 4, 1, true));

    assertThat(red(result.at(5, 20))).isEqualTo(255);
    assertThat(red(result.at(19, 20))).isLessThan(30);
  }

  @Test
  default void blursMoreTheFartherFromTheMiddle() {
    var result = paint(edge().png(), SIDE, SIDE, new AreaOp.BlurAwayFromMiddle(5));

    assertThat(result.at(20, 20)).isEqualTo(rgb(255, 255, 255));
    assertThat(red(result.at(20, 39))).isLessThan(160);
    assertThat(red(result.at(20, 30))).isGreaterThan(red(result.at(20, 39)));
  }
}
