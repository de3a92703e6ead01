package io.darkroom.transform.engine;

import static io.darkroom.transform.engine.Painting.rgb;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.darkroom.transform.media.ImageFormat;
import io.darkroom.transform.media.Orientation;
import io.darkroom.transform.op.Load;
import io.darkroom.transform.op.Op;
import io.darkroom.transform.op.Rgba;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Operations that move pixels without mixing them: every pixel of the result is known.
public interface OperationsContract extends EngineUnderTest {
  int WIDTH = 37;
  int HEIGHT = 23;
  Rgba BLUE = new Rgba(10, 20, 250, 255);

  /// An operation, and for each place of the result its color, given the picture.
  record Move(String name, Op op, int width, int height, Expected expected) {
    interface Expected {
      int argb(Painting picture, int x, int y);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Move> moves() {
    return Stream.of(
        new Move(
            "extract in the middle",
            new Op.ExtractArea(5, 7, 11, 9),
            11,
            9,
            (picture, x, y) -> picture.at(x + 5, y + 7)),
        new Move(
            "extract the last pixel",
            new Op.ExtractArea(36, 22, 1, 1),
            1,
            1,
            (picture, _, _) -> picture.at(36, 22)),
        embed("embed inside", 3, 4, 50, 40),
        embed("embed cut at the top left", -6, -2, 50, 40),
        embed("embed cut at the bottom right", 20, 20, 50, 30),
        embed("embed on a smaller canvas", -10, -5, 12, 11),
        embed("embed beside the canvas", 60, 4, 50, 40),
        embed("embed above the canvas", 4, -23, 50, 40),
        new Move(
            "quarter turn",
            new Op.QuarterTurn(1),
            HEIGHT,
            WIDTH,
            (picture, x, y) -> picture.at(y, HEIGHT - 1 - x)),
        new Move(
            "half turn",
            new Op.QuarterTurn(2),
            WIDTH,
            HEIGHT,
            (picture, x, y) -> picture.at(WIDTH - 1 - x, HEIGHT - 1 - y)),
        new Move(
            "three quarter turns",
            new Op.QuarterTurn(3),
            HEIGHT,
            WIDTH,
            (picture, x, y) -> picture.at(WIDTH - 1 - y, x)),
        new Move(
            "mirror left to right",
            new Op.MirrorHorizontally(),
            WIDTH,
            HEIGHT,
            (picture, x, y) -> picture.at(WIDTH - 1 - x, y)),
        new Move(
            "mirror top to bottom",
            new Op.MirrorVertically(),
            WIDTH,
            HEIGHT,
            (picture, x, y) -> picture.at(x, HEIGHT - 1 - y)),
        new Move("to sRGB", new Op.ToSrgb(), WIDTH, HEIGHT, Painting::at),
        new Move("same size", new Op.Resize(WIDTH, HEIGHT), WIDTH, HEIGHT, Painting::at));
  }

  private static Move embed(String name, int left, int top, int width, int height) {
    return new Move(
        name,
        new Op.Embed(left, top, width, height, BLUE),
        width,
        height,
        (picture, x, y) ->
            x >= left && x < left + WIDTH && y >= top && y < top + HEIGHT
                ? picture.at(x - left, y - top)
                : rgb(10, 20, 250));
  }

  @ParameterizedTest
  @MethodSource("moves")
  default void movesOpaquePixels(Move move) {
    movesExactly(move, Painting.noise(WIDTH, HEIGHT));
  }

  @ParameterizedTest
  @MethodSource("moves")
  default void movesTransparentPixels(Move move) {
    movesExactly(move, Painting.of(WIDTH, HEIGHT, (x, y) -> ((x * 7) << 24) | (y << 16) | 0x4080));
  }

  private void movesExactly(Move move, Painting picture) {
    var result = paint(picture.png(), move.width(), move.height(), move.op());

    var expected =
        Painting.of(move.width(), move.height(), (x, y) -> move.expected().argb(picture, x, y));
    assertThat(result.distanceTo(expected)).isZero();
  }

  /// What is stored when a camera held so writes the tag: EXIF 2.32, table of tag 0x0112.
  @ParameterizedTest
  @MethodSource("orientations")
  default void standsEveryOrientationUpright(Orientation orientation) {
    var upright = Painting.noise(WIDTH, HEIGHT);
    int right = WIDTH - 1;
    int bottom = HEIGHT - 1;
    Painting stored =
        switch (orientation) {
          case UPRIGHT -> upright;
          case MIRRORED -> Painting.of(WIDTH, HEIGHT, (x, y) -> upright.at(right - x, y));
          case UPSIDE_DOWN ->
              Painting.of(WIDTH, HEIGHT, (x, y) -> upright.at(right - x, bottom - y));
          case UPSIDE_DOWN_MIRRORED ->
              Painting.of(WIDTH, HEIGHT, (x, y) -> upright.at(x, bottom - y));
          case TRANSPOSED -> Painting.of(HEIGHT, WIDTH, (x, y) -> upright.at(y, x));
          case ON_LEFT_SIDE -> Painting.of(HEIGHT, WIDTH, (x, y) -> upright.at(right - y, x));
          case TRANSVERSED ->
              Painting.of(HEIGHT, WIDTH, (x, y) -> upright.at(right - y, bottom - x));
          case ON_RIGHT_SIDE -> Painting.of(HEIGHT, WIDTH, (x, y) -> upright.at(y, bottom - x));
        };

    var result = paint(stored.png(), WIDTH, HEIGHT, new Op.Orient(orientation));

    assertThat(result.distanceTo(upright)).isZero();
  }

  static Stream<Orientation> orientations() {
    return Stream.of(Orientation.values());
  }

  @Test
  default void surroundsWithTransparency() {
    var picture = Painting.noise(WIDTH, HEIGHT);

    var result =
        paint(
            picture.png(),
            WIDTH + 4,
            HEIGHT + 6,
            new Op.Embed(2, 3, WIDTH + 4, HEIGHT + 6, Rgba.TRANSPARENT));

    assertThat(result.at(1, 1) >>> 24).isZero();
    assertThat(result.at(2, 3)).isEqualTo(picture.at(0, 0));
    assertThat(result.at(WIDTH + 1, HEIGHT + 2)).isEqualTo(picture.at(WIDTH - 1, HEIGHT - 1));
    assertThat(result.at(WIDTH + 2, HEIGHT + 2) >>> 24).isZero();
  }

  @Test
  default void surroundsGrayWithColor() {
    var gray = Painting.of(WIDTH, HEIGHT, (_, _) -> rgb(100, 100, 100));

    var result = paint(gray.png(), 50, 40, new Op.Embed(1, 1, 50, 40, new Rgba(200, 30, 40, 255)));

    assertThat(result.at(0, 0)).isEqualTo(rgb(200, 30, 40));
    assertThat(result.at(1, 1)).isEqualTo(rgb(100, 100, 100));
  }

  @Test
  default void laysTransparencyOnAColor() {
    var half = Painting.of(WIDTH, HEIGHT, (_, _) -> 0x80ff0000);

    var result = paint(half.png(), WIDTH, HEIGHT, new Op.Flatten(new Rgba(0, 0, 200, 255)));

    assertThat(result.isOpaque()).isTrue();
    assertThat(Painting.distance(result.at(3, 3), rgb(128, 0, 100))).isLessThanOrEqualTo(1);
  }

  @Test
  default void runsOperationsInTheirOrder() {
    var picture = Painting.noise(WIDTH, HEIGHT);

    var result =
        paint(
            picture.png(),
            9,
            7,
            new Op.MirrorVertically(),
            new Op.QuarterTurn(1),
            new Op.ExtractArea(3, 2, 7, 9),
            new Op.QuarterTurn(3));

    // Mirrored, turned, cut and turned back: the area at (2, HEIGHT - 1 - 3 - 6) of the mirrored.
    var expected =
        Painting.of(9, 7, (x, y) -> picture.at(2 + x, HEIGHT - 1 - (HEIGHT - 1 - 9 + y)));
    assertThat(result.distanceTo(expected)).isZero();
  }

  @Test
  default void refusesAPlanThatDoesNotFitThePicture() {
    var picture = Painting.noise(WIDTH, HEIGHT).png();

    assertThatThrownBy(() -> paint(picture, 10, 10, new Op.ExtractArea(30, 0, 10, 10)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() ->
            engine()
                .run(
                    EngineUnderTest.plan(ImageFormat.PNG, WIDTH / 2, HEIGHT / 2)
                        .withLoad(Load.FIRST_PAGE.withShrink(2)),
                    picture,
                    LIMITS))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> paint(picture, 10, 10, new Op.Resize(10, 11)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() ->
            engine()
                .run(
                    EngineUnderTest.plan(ImageFormat.PNG, WIDTH, HEIGHT, new Op.QuarterTurn(4)),
                    picture,
                    LIMITS))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
