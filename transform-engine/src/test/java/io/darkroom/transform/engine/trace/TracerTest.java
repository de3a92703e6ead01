package io.darkroom.transform.engine.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.darkroom.transform.engine.Painting;
import io.darkroom.transform.op.Tracing;
import java.util.Arrays;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TracerTest {
  private static final Tracing USUAL = new Tracing(8, 0.3, 14, 1, 90);
  private static final Tracing EXACT = new Tracing(8, 1, 0, 0, 0);

  @Test
  void drawsARectangleWithItsOwnCorners() {
    var drawing = trace(rectangle(), EXACT);

    assertThat(drawing.svg())
        .contains("width=\"40\" height=\"30\" viewBox=\"0 0 40 30\"")
        .contains("fill=\"#c80000\"")
        .contains("M0 0")
        .doesNotContain("fill=\"#000000\"");
    assertThat(drawn(drawing).meanDistanceTo(rectangle())).isLessThan(4);
    assertThat(Painting.distance(drawn(drawing).at(8, 6), rectangle().at(8, 6))).isLessThan(40);
    assertThat(Painting.distance(drawn(drawing).at(29, 19), rectangle().at(29, 19))).isLessThan(40);
  }

  @Test
  void keepsTheSizeOfADisc() {
    var disc =
        Painting.of(
            64, 64, (x, y) -> Math.hypot(x - 31.5, y - 31.5) < 20 ? Painting.rgb(0, 0, 200) : 0);

    var visible = Arrays.stream(drawn(trace(disc, USUAL)).argb()).filter(p -> p >>> 24 > 127);

    assertThat((double) visible.count()).isBetween(Math.PI * 19.5 * 19.5, Math.PI * 20.7 * 20.7);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 5, 30})
  void leavesNoGapBetweenAreas(int colors) {
    var pixels = trace(Painting.gradient(50, 40), new Tracing(colors, 0.3, 4, 1, 90)).pixels();

    assertThat(Arrays.stream(pixels).map(pixel -> pixel >>> 24).min().orElse(0)).isGreaterThan(220);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 5, 30})
  void takesNoMoreColorsThanItMay(int colors) {
    var drawing = trace(Painting.noise(60, 50), new Tracing(colors, 1, 0, 1, 90));

    assertThat(drawing.shapes()).hasSizeBetween(2, colors);
  }

  @Test
  void losesSpecklesAndKeepsSpots() {
    var spots =
        Painting.of(
            60,
            40,
            (x, y) -> {
              boolean isSpeckle = x >= 10 && x < 13 && y >= 10 && y < 13;
              boolean isSpot = x >= 30 && x < 40 && y >= 20 && y < 30;
              return isSpeckle || isSpot ? Painting.rgb(0, 0, 0) : Painting.rgb(255, 255, 255);
            });

    var drawn = drawn(trace(spots, USUAL));

    assertThat(drawn.at(11, 11) & 0xff).isEqualTo(255);
    assertThat(drawn.at(35, 25) & 0xff).isZero();
  }

  @Test
  void drawsNothingOfWhatDoesNotShow() {
    var hidden = Painting.of(20, 10, (_, _) -> 0x10ff0000);

    assertThat(trace(hidden, USUAL).shapes()).isEmpty();
    assertThat(trace(hidden, USUAL).svg()).doesNotContain("<path");
  }

  @Test
  void tracesASinglePixel() {
    var drawing = trace(Painting.of(1, 1, (_, _) -> Painting.rgb(1, 2, 3)), EXACT);

    assertThat(drawing.svg()).contains("#010203");
  }

  @Test
  void endsWhenItIsTold() {
    var picture = Painting.noise(30, 30);

    assertThatThrownBy(() ->
            Tracer.trace(
                30,
                30,
                picture.argb(),
                USUAL,
                () -> {
                  throw new CancellationException();
                }))
        .isInstanceOf(CancellationException.class);
  }

  private static Painting rectangle() {
    return Painting.of(
        40,
        30,
        (x, y) ->
            x >= 8 && x < 30 && y >= 6 && y < 20
                ? Painting.rgb(200, 0, 0)
                : Painting.rgb(240, 240, 240));
  }

  private static Drawing trace(Painting picture, Tracing tracing) {
    return Tracer.trace(picture.width(), picture.height(), picture.argb(), tracing, () -> {});
  }

  private static Painting drawn(Drawing drawing) {
    return new Painting(drawing.width(), drawing.height(), drawing.pixels());
  }
}
