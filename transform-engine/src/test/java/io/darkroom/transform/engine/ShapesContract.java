package io.darkroom.transform.engine;

import static io.darkroom.transform.engine.EngineUnderTest.plan;
import static io.darkroom.transform.engine.EngineUnderTest.problemOf;
import static io.darkroom.transform.engine.Painting.rgb;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.darkroom.transform.error.Problem;
import io.darkroom.transform.media.ImageFormat;
import io.darkroom.transform.op.Backdrop;
import io.darkroom.transform.op.Backdrop.Basis;
import io.darkroom.transform.op.Backdrop.Direction;
import io.darkroom.transform.op.Corners;
import io.darkroom.transform.op.Corners.Corner;
import io.darkroom.transform.op.Extent;
import io.darkroom.transform.op.Op;
import io.darkroom.transform.op.Rgba;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Corners, lines, opacity, and canvases in colors of the picture.
public interface ShapesContract extends EngineUnderTest {
  Painting RED = Painting.of(40, 30, (_, _) -> rgb(200, 10, 20));
  Corners ROUND = all(10);

  private static Corners all(double radius) {
    var corner = Corner.round(radius);
    return new Corners(corner, corner, corner, corner);
  }

  @Test
  default void roundsCornersAndLeavesTheRest() {
    var result = paint(RED.png(), 40, 30, new Op.RoundCorners(ROUND));

    for (int y = 0; y < 30; y++) {
      for (int x = 0; x < 40; x++) {
        boolean nearCorner = (x < 10 || x >= 30) && (y < 10 || y >= 20);
        if (!nearCorner) {
          assertThat(result.at(x, y)).isEqualTo(rgb(200, 10, 20));
        }
      }
    }
    assertThat(result.at(0, 0) >>> 24).isZero();
    assertThat(result.at(39, 0) >>> 24).isZero();
    assertThat(result.at(0, 29) >>> 24).isZero();
    assertThat(result.at(39, 29) >>> 24).isZero();
    assertThat(result.at(5, 5)).isEqualTo(rgb(200, 10, 20));
  }

  /// The area of an ellipse is π·a·b; antialiasing keeps it.
  @ParameterizedTest
  @CsvSource({"40, 30", "31, 31", "7, 50", "1, 1"})
  default void coversTheAreaOfAnEllipse(int width, int height) {
    var picture = Painting.of(width, height, (_, _) -> rgb(200, 10, 20));
    var ellipse = Corners.ellipse(new Extent(width, height));

    var result = paint(picture.png(), width, height, new Op.RoundCorners(ellipse));

    double area = opacity(result);
    assertThat(area)
        .isCloseTo(Math.PI * width * height / 4, within(1 / 255.0 * (width + height + 2)));
  }

  private static double opacity(Painting picture) {
    double sum = 0;
    for (int pixel : picture.argb()) {
      sum += (pixel >>> 24) / 255.0;
    }
    return sum;
  }

  @Test
  default void roundsEachCornerByItsOwnRadius() {
    var corners = new Corners(Corner.round(0), Corner.round(15), Corner.round(4), Corner.round(0));

    var result = paint(RED.png(), 40, 30, new Op.RoundCorners(corners));

    assertThat(result.at(0, 0)).isEqualTo(rgb(200, 10, 20));
    assertThat(result.at(0, 29)).isEqualTo(rgb(200, 10, 20));
    assertThat(result.at(37, 2) >>> 24).isZero();
    assertThat(result.at(39, 29) >>> 24).isZero();
    assertThat(result.at(37, 27) >>> 24).isEqualTo(255);
  }

  @Test
  default void roundsWhatIsTransparentAlready() {
    var half = Painting.of(40, 30, (_, _) -> 0x80c80a14);

    var result = paint(half.png(), 40, 30, new Op.RoundCorners(ROUND));

    assertThat(result.at(0, 0) >>> 24).isZero();
    assertThat(result.at(20, 15)).isEqualTo(0x80c80a14);
  }

  @Test
  default void drawsALineThatFollowsTheCorners() {
    var border = new Op.RoundBorder(4, new Rgba(0, 0, 250, 255), ROUND);

    var result = paint(RED.png(), 48, 38, border);

    assertThat(result.at(0, 0) >>> 24).isZero();
    assertThat(result.at(24, 1)).isEqualTo(rgb(0, 0, 250));
    assertThat(result.at(1, 19)).isEqualTo(rgb(0, 0, 250));
    assertThat(result.at(24, 4)).isEqualTo(rgb(200, 10, 20));
    assertThat(result.at(4, 19)).isEqualTo(rgb(200, 10, 20));
    assertThat(result.at(5, 5)).as("on the diagonal").isEqualTo(rgb(0, 0, 250));
    assertThat(Stream.of(result.at(8, 5), result.at(7, 7), result.at(5, 8)))
        .as("where picture and line meet nothing shows through")
        .allMatch(pixel -> pixel >>> 24 >= 254);
  }

  @Test
  default void showsNoLineThroughAHoleOfThePicture() {
    var hole = Painting.of(40, 30, (_, _) -> 0x00ffffff);
    var border = new Op.RoundBorder(3, new Rgba(0, 0, 250, 128), ROUND);

    var result = paint(hole.png(), 46, 36, border);

    assertThat(result.at(23, 18) >>> 24).isZero();
    assertThat(Painting.distance(result.at(23, 1), 0x800000fa)).isLessThanOrEqualTo(1);
  }

  @Test
  default void keepsSharpCornersOfALineSharp() {
    var border = new Op.RoundBorder(3, new Rgba(0, 0, 250, 255), all(0));

    var result = paint(RED.png(), 46, 36, border);

    assertThat(result.at(0, 0)).isEqualTo(rgb(0, 0, 250));
    assertThat(result.at(3, 3)).isEqualTo(rgb(200, 10, 20));
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "0.25, 64", "0.5, 128", "1, 255"})
  default void multipliesAlpha(double factor, int alpha) {
    var result = paint(RED.png(), 40, 30, new Op.MultiplyAlpha(factor));

    assertThat(result.at(7, 9) >>> 24).isCloseTo(alpha, within(1));
    assertThat(Painting.distance(result.at(7, 9) | 0xff000000, rgb(200, 10, 20)))
        .isLessThanOrEqualTo(factor == 0 ? 255 : 0);
  }

  @Test
  default void multipliesAlphaOfGray() {
    var gray = Painting.of(20, 10, (_, _) -> rgb(90, 90, 90));

    var result = paint(gray.png(), 20, 10, new Op.MultiplyAlpha(0.5));

    assertThat(Painting.distance(result.at(3, 3), 0x805a5a5a)).isLessThanOrEqualTo(1);
  }

  @Test
  default void laysAPictureOnASeeThroughColor() {
    var picture = Painting.of(20, 10, (x, _) -> x < 10 ? 0x00ff0000 : rgb(10, 200, 30));

    var result = paint(picture.png(), 20, 10, new Op.Underpaint(new Rgba(0, 0, 250, 100)));

    assertThat(Painting.distance(result.at(2, 2), 0x640000fa)).isLessThanOrEqualTo(1);
    assertThat(result.at(15, 5)).isEqualTo(rgb(10, 200, 30));
  }

  /// Half-transparent over half-transparent, by Porter and Duff: 0.75 opaque, two thirds of it the
  /// upper color.
  @Test
  default void mixesWhatIsHalfTransparentWithTheColorBeneath() {
    var half = Painting.of(20, 10, (_, _) -> 0x80c80000);

    var result = paint(half.png(), 20, 10, new Op.Underpaint(new Rgba(0, 0, 240, 128)));

    assertThat(Painting.distance(result.at(4, 4), 0xc0850050)).isLessThanOrEqualTo(2);
  }

  /// A picture with a green rim, blue inside, and a backdrop found in it.
  static Stream<Backdrop> plainBackdrops() {
    return Stream.of(
        plain(Basis.BORDER, false),
        plain(Basis.WHOLE, false),
        plain(Basis.BORDER, true),
        plain(Basis.BORDER, false, new Rgba(255, 0, 0, 255), new Rgba(0, 128, 0, 255)),
        plain(Basis.BORDER, true, new Rgba(255, 0, 255, 255), new Rgba(0, 128, 0, 255)));
  }

  private static Backdrop plain(Basis basis, boolean contrast, Rgba... palette) {
    return new Backdrop(basis, contrast, 1, Direction.LEFT_TO_RIGHT, List.of(palette));
  }

  @ParameterizedTest
  @MethodSource("plainBackdrops")
  default void surroundsWithAColorOfThePicture(Backdrop backdrop) {
    var picture = framed();

    var result = paint(picture.png(), 60, 50, new Op.EmbedMatching(10, 10, 60, 50, backdrop));

    int expected =
        switch (backdrop.palette().size()) {
          case 0 ->
              backdrop.basis() == Basis.WHOLE
                  ? rgb(20, 30, 220)
                  : backdrop.contrast() ? rgb(245, 65, 235) : rgb(10, 190, 20);
          default -> backdrop.contrast() ? rgb(255, 0, 255) : rgb(0, 128, 0);
        };
    assertThat(Painting.distance(result.at(2, 2), expected)).isLessThanOrEqualTo(1);
    assertThat(result.at(57, 47)).isEqualTo(result.at(2, 2));
    assertThat(result.at(10, 10)).isEqualTo(picture.at(0, 0));
    assertThat(result.at(49, 39)).isEqualTo(picture.at(39, 29));
  }

  private static Painting framed() {
    return Painting.of(
        40,
        30,
        (x, y) -> x == 0 || y == 0 || x == 39 || y == 29 ? rgb(10, 190, 20) : rgb(20, 30, 220));
  }

  @ParameterizedTest
  @CsvSource({
    "LEFT_TO_RIGHT, 0, 49, 59, 0",
    "TOP_TO_BOTTOM, 59, 0, 0, 49",
    "TOP_LEFT_TO_BOTTOM_RIGHT, 0, 0, 59, 49",
    "BOTTOM_LEFT_TO_TOP_RIGHT, 0, 49, 59, 0"
  })
  default void runsAGradientAlongItsDirection(
      Direction direction, int fromX, int fromY, int toX, int toY) {
    var picture = Painting.of(40, 30, (x, _) -> x < 25 ? rgb(240, 16, 16) : rgb(16, 16, 240));
    var backdrop = new Backdrop(Basis.WHOLE, false, 2, direction, List.of());

    var result = paint(picture.png(), 60, 50, new Op.EmbedMatching(10, 10, 60, 50, backdrop));

    assertThat(Painting.distance(result.at(fromX, fromY), rgb(240, 16, 16))).isLessThan(3);
    assertThat(Painting.distance(result.at(toX, toY), rgb(16, 16, 240))).isLessThan(3);
    assertThat(result.at(10, 10)).isEqualTo(rgb(240, 16, 16));
    assertThat(result.at(49, 39)).isEqualTo(rgb(16, 16, 240));
  }

  @Test
  default void mixesFourColorsBetweenTheCorners() {
    var picture =
        Painting.of(
            40, 40, (x, y) -> y < 17 ? rgb(240, 16, 16) : x < 21 ? rgb(16, 16, 240) : 0xff10f010);
    var backdrop = new Backdrop(Basis.WHOLE, false, 4, Direction.LEFT_TO_RIGHT, List.of());

    var result = paint(picture.png(), 60, 60, new Op.EmbedMatching(10, 10, 60, 60, backdrop));

    assertThat(Painting.distance(result.at(0, 0), rgb(240, 16, 16))).isLessThan(3);
    assertThat(Painting.distance(result.at(59, 0), rgb(16, 16, 240))).isLessThan(3);
    assertThat(Painting.distance(result.at(0, 59), rgb(16, 240, 16))).isLessThan(3);
  }

  @Test
  default void fillsWhatIsTransparentWithTheBackdrop() {
    var picture = Painting.of(40, 30, (x, _) -> x < 20 ? 0x00ff0000 : rgb(16, 16, 240));

    var result =
        paint(
            picture.png(), 60, 40, new Op.EmbedMatching(-5, 5, 60, 40, plain(Basis.BORDER, false)));

    assertThat(result.at(3, 20)).isEqualTo(rgb(16, 16, 240));
    assertThat(result.at(59, 39)).isEqualTo(rgb(16, 16, 240));
  }

  @Test
  default void cropsToWhatDrawsTheEye() {
    var op = new Op.SmartCrop(60, 60);
    assumeTrue(engine().canRun(op), () -> engine().name() + " does not run " + op);
    var picture =
        Painting.of(
            240,
            60,
            (x, y) -> x > 180 && (x / 4 + y / 4) % 2 == 0 ? rgb(250, 90, 30) : rgb(120, 120, 120));

    var result = paint(picture.png(), 60, 60, op);

    assertThat(result.argb()).contains(rgb(250, 90, 30));
  }

  @Test
  default void refusesWhatItCannotRun() {
    var op = new Op.SmartCrop(5, 5);
    assumeTrue(!engine().canRun(op), () -> engine().name() + " runs " + op);

    problemOf(
        Problem.Unsupported.class,
        () -> engine().run(plan(ImageFormat.PNG, 5, 5, op), RED.png(), LIMITS));
  }
}
