package io.darkroom.transform.engine;

import static io.darkroom.transform.engine.Painting.rgb;
import static org.assertj.core.api.Assertions.assertThat;

import io.darkroom.transform.media.ImageFormat;
import io.darkroom.transform.op.Load;
import io.darkroom.transform.op.Op;
import io.darkroom.transform.op.Plan;
import io.darkroom.transform.op.Rgba;
import io.darkroom.transform.op.Save;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Operations that mix pixels: sizes are exact, colors are near what they must be.
public interface ResamplingContract extends EngineUnderTest {

  @Test
  default void resizesToExactlyTheSizeAsked() {
    var random = new Random(7);
    for (int i = 0; i < 60; i++) {
      var picture = Painting.gradient(1 + random.nextInt(300), 1 + random.nextInt(300));
      int width = 1 + random.nextInt(400);
      int height = 1 + random.nextInt(400);

      var result = paint(picture.png(), width, height, new Op.Resize(width, height));

      assertThat(result.width()).isEqualTo(width);
      assertThat(result.height()).isEqualTo(height);
    }
  }

  @ParameterizedTest(name = "{0}x{1}")
  @CsvSource({"100,80", "33,27", "200,160", "640,11", "9,300", "401,321", "1200,960"})
  default void keepsEveryPlaceWhereItIs(int width, int height) {
    var picture = Painting.gradient(400, 320);

    var result = paint(picture.png(), width, height, new Op.Resize(width, height));

    // A pixel's center at (x + 1/2) / width of the way has the color of that place, except near
    // the rim, where kernels run out of picture.
    for (int y = 4; y < height - 4; y++) {
      for (int x = 4; x < width - 4; x++) {
        double red = ((x + 0.5) / width * 400 - 0.5) * 255 / 399;
        double green = ((y + 0.5) / height * 320 - 0.5) * 255 / 319;
        int expected = rgb((int) Math.round(red), (int) Math.round(green), 128);
        assertThat(Painting.distance(result.at(x, y), expected))
            .as("at %d, %d", x, y)
            .isLessThanOrEqualTo(3);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 50, 99, 101, 250})
  default void keepsASingleColor(int side) {
    var picture = Painting.of(100, 100, (_, _) -> rgb(201, 17, 98));
    var transparent = Painting.of(100, 100, (_, _) -> 0x50c91162);

    var opaque = paint(picture.png(), side, side, new Op.Resize(side, side));
    var seeThrough = paint(transparent.png(), side, side, new Op.Resize(side, side));

    for (int pixel : opaque.argb()) {
      assertThat(pixel).isEqualTo(rgb(201, 17, 98));
    }
    for (int pixel : seeThrough.argb()) {
      assertThat(Painting.distance(pixel, 0x50c91162)).isLessThanOrEqualTo(2);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {13, 40, 170})
  default void doesNotLetHiddenColorsShow(int side) {
    var result = paint(Painting.island(96, 96).png(), side, side, new Op.Resize(side, side));

    for (int pixel : result.argb()) {
      if (pixel >>> 24 > 16) {
        assertThat((pixel >> 16) & 0xff).as("red of %08x", pixel).isLessThanOrEqualTo(8);
      }
    }
    assertThat(result.at(side / 2, side / 2)).isEqualTo(rgb(0, 200, 0));
    assertThat(result.at(0, 0) >>> 24).isZero();
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 4, 8})
  default void shrinksWhileLoadingJpeg(int shrink) {
    var picture = Painting.gradient(403, 317);
    int width = 403 / shrink;
    int height = 317 / shrink;
    var plan =
        new Plan(
            Load.FIRST_PAGE.withShrink(shrink),
            List.of(),
            new Save(ImageFormat.PNG, 80),
            width,
            height);

    var result = Painting.decode(engine().run(plan, picture.jpeg(), LIMITS).bytes());

    assertThat(result.width()).isEqualTo(width);
    assertThat(result.height()).isEqualTo(height);
    int middle = result.at(width / 2, height / 2);
    assertThat(Painting.distance(middle, picture.at(201, 158))).isLessThanOrEqualTo(6);
  }

  @Test
  default void turnsClockwiseAboutTheCenter() {
    var picture = Painting.of(61, 61, (x, y) -> x > 40 && y < 20 ? rgb(255, 0, 0) : rgb(0, 0, 0));

    var result = paint(picture.png(), 61, 61, new Op.Rotate(90, 61, 61, Rgba.WHITE));

    // The mark at the top right goes to the bottom right.
    assertThat(Painting.distance(result.at(50, 50), rgb(255, 0, 0))).isLessThanOrEqualTo(2);
    assertThat(Painting.distance(result.at(50, 10), rgb(0, 0, 0))).isLessThanOrEqualTo(2);
  }

  @Test
  default void turnsByAQuarterAsExactlyAsAQuarterTurn() {
    var picture = Painting.gradient(80, 50);

    var rotated = paint(picture.png(), 50, 80, new Op.Rotate(90, 50, 80, Rgba.WHITE));
    var turned = paint(picture.png(), 50, 80, new Op.QuarterTurn(1));

    assertThat(rotated.meanDistanceTo(turned)).isLessThan(0.5);
  }

  @Test
  default void fillsGapsWithTheColorAndSoftensTheEdge() {
    var picture = Painting.of(100, 100, (_, _) -> rgb(0, 0, 0));

    var result =
        paint(picture.png(), 142, 142, new Op.Rotate(30, 142, 142, new Rgba(255, 200, 0, 255)));

    assertThat(result.at(0, 0)).isEqualTo(rgb(255, 200, 0));
    assertThat(result.at(141, 141)).isEqualTo(rgb(255, 200, 0));
    assertThat(result.at(71, 71)).isEqualTo(rgb(0, 0, 0));
    assertThat(Arrays.stream(result.argb()).distinct().count()).isGreaterThan(5);
  }

  @Test
  default void turnsOntoTransparency() {
    var picture = Painting.of(100, 60, (_, _) -> rgb(0, 180, 0));

    var result = paint(picture.png(), 120, 100, new Op.Rotate(30, 120, 100, Rgba.TRANSPARENT));

    assertThat(result.at(0, 0) >>> 24).isZero();
    assertThat(result.at(60, 50)).isEqualTo(rgb(0, 180, 0));
    for (int pixel : result.argb()) {
      if (pixel >>> 24 > 16) {
        assertThat((pixel >> 8) & 0xff).as("green of %08x", pixel).isBetween(165, 195);
      }
    }
  }

  @Test
  default void leavesTransparentPixelsTransparentWhenTurning() {
    var picture = Painting.island(80, 80);

    var result = paint(picture.png(), 120, 120, new Op.Rotate(45, 120, 120, Rgba.WHITE));

    assertThat(result.at(1, 1)).isEqualTo(rgb(255, 255, 255));
    assertThat(result.at(60, 60)).isEqualTo(rgb(0, 200, 0));
    assertThat(result.at(60, 20) >>> 24).isZero();
  }
}
