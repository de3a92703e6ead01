package io.darkroom.transform.engine;

import static io.darkroom.transform.engine.Painting.rgb;
import static org.assertj.core.api.Assertions.assertThat;

import io.darkroom.transform.op.Rgba;
import io.darkroom.transform.op.ShapeOp;
import io.darkroom.transform.op.ShapeOp.Margins;
import io.darkroom.transform.op.ShapeOp.Outline;
import io.darkroom.transform.op.ShapeOp.Path;
import io.darkroom.transform.op.ShapeOp.Perspective;
import io.darkroom.transform.op.ShapeOp.Point;
import org.junit.jupiter.api.Test;

/// Operations on where a picture is transparent, and on where its points are.
public interface OutlinesContract extends EngineUnderTest {
  int LENGTH = 40;

  private static int alpha(int pixel) {
    return pixel >>> 24;
  }

  private static Painting plain() {
    return Painting.of(LENGTH, LENGTH, (_, _) -> rgb(200, 0, 0));
  }

  @Test
  default void fadesTowardsCorners() {
    var result = paint(plain().png(), LENGTH, LENGTH, new ShapeOp.FadeToCorners(0.5));

    assertThat(alpha(result.at(20, 20))).isEqualTo(255);
    assertThat(alpha(result.at(0, 0))).isLessThan(5);
    assertThat(alpha(result.at(20, 0))).isBetween(130, 210);
  }

  @Test
  default void fadesFromTheEdgesAsked() {
    var lengths = new Margins(10, 0, 0, 20);

    var result = paint(plain().png(), LENGTH, LENGTH, new ShapeOp.FadeFromEdges(lengths, 1));

    assertThat(alpha(result.at(4, 5))).isEqualTo(115);
    assertThat(alpha(result.at(39, 5))).isEqualTo(255);
    assertThat(alpha(result.at(20, 39))).isEqualTo(6);
  }

  @Test
  default void dividesAlphaInTwo() {
    var ramp = Painting.of(LENGTH, LENGTH, (x, _) -> ((x * 6) << 24) | 0x336699);

    var result = paint(ramp.png(), LENGTH, LENGTH, new ShapeOp.AlphaThreshold(120));

    assertThat(alpha(result.at(19, 3))).isZero();
    assertThat(result.at(20, 3)).isEqualTo(0xff336699);
  }

  @Test
  default void clearsOnlyWhatHangsTogetherWithTheRim() {
    var ring =
        Painting.of(
            LENGTH,
            LENGTH,
            (x, y) -> {
              int far = Math.max(Math.abs(x - 20), Math.abs(y - 20));
              return far > 8 && far < 12 ? rgb(0, 0, 200) : rgb(250, 250, 250);
            });

    var connected = paint(ring.png(), LENGTH, LENGTH, new ShapeOp.ClearLike(null, 0.1, true));
    var all = paint(ring.png(), LENGTH, LENGTH, new ShapeOp.ClearLike(Rgba.WHITE, 0.1, false));

    assertThat(alpha(connected.at(1, 1))).isZero();
    assertThat(connected.at(20, 20)).isEqualTo(rgb(250, 250, 250));
    assertThat(connected.at(10, 20)).isEqualTo(rgb(0, 0, 200));
    assertThat(alpha(all.at(20, 20))).isZero();
    assertThat(all.at(10, 20)).isEqualTo(rgb(0, 0, 200));
  }

  @Test
  default void clearsAScreenInLightAndShade() {
    var screen =
        Painting.of(
            LENGTH,
            LENGTH,
            (x, y) -> {
              boolean front = x > 9 && x < 31 && y > 9 && y < 31;
              return front ? rgb(200, 60, 50) : rgb(0, x < 20 ? 200 : 150, 0);
            });

    var result = paint(screen.png(), LENGTH, LENGTH, new ShapeOp.ClearHue(null));

    assertThat(alpha(result.at(5, 5))).isZero();
    assertThat(alpha(result.at(35, 5))).isZero();
    assertThat(result.at(20, 20)).isEqualTo(rgb(200, 60, 50));
  }

  @Test
  default void throwsAShadowOnALargerCanvas() {
    var shadow =
        new ShapeOp.Shadow(Path.move(10, 5), 0, new Rgba(0, 0, 255, 255), new Margins(0, 0, 10, 5));

    var result = paint(plain().png(), LENGTH + 10, LENGTH + 5, shadow);

    assertThat(result.at(0, 0)).isEqualTo(rgb(200, 0, 0));
    assertThat(result.at(49, 44)).isEqualTo(rgb(0, 0, 255));
    assertThat(alpha(result.at(49, 2))).isZero();
  }

  @Test
  default void drawsALineAroundAShape() {
    var line = new ShapeOp.Line(3, 0);
    var outer = new Outline(Outline.Side.OUTER, false, line, Rgba.BLACK, 3);

    var result = paint(Painting.island(LENGTH, LENGTH).png(), LENGTH + 6, LENGTH + 6, outer);

    assertThat(result.at(10 + 3, 23)).isEqualTo(rgb(0, 200, 0));
    assertThat(result.at(10, 23)).isEqualTo(rgb(0, 0, 0));
    assertThat(alpha(result.at(8, 23))).isZero();
  }

  @Test
  default void drawsALineInsideAnOpaquePicture() {
    var line = new ShapeOp.Line(3, 0);
    var inner = new Outline(Outline.Side.INNER, false, line, Rgba.BLACK, 0);

    var result = paint(plain().png(), LENGTH, LENGTH, inner);

    assertThat(result.at(0, 20)).isEqualTo(rgb(0, 0, 0));
    assertThat(result.at(2, 20)).isEqualTo(rgb(0, 0, 0));
    assertThat(result.at(4, 20)).isEqualTo(rgb(200, 0, 0));
  }

  @Test
  default void movesCornersInPerspective() {
    var halved =
        new Perspective.Corners(
            new Point(0, 0), new Point(20, 0), new Point(20, 40), new Point(0, 40));

    var result = paint(plain().png(), 20, LENGTH, new Perspective(halved, 20, LENGTH));

    assertThat(result.at(10, 20)).isEqualTo(rgb(200, 0, 0));
    assertThat(alpha(result.at(0, 20))).isGreaterThan(180);
  }

  @Test
  default void bendsUpwardsAndDownwards() {
    var up = paint(plain().png(), 60, 50, new ShapeOp.Arc(120, 60, 50));
    var down = paint(plain().png(), 60, 50, new ShapeOp.Arc(-120, 60, 50));

    assertThat(alpha(up.at(30, 5))).isEqualTo(255);
    assertThat(alpha(up.at(1, 1))).isZero();
    assertThat(alpha(down.at(30, 45))).isEqualTo(255);
    assertThat(alpha(down.at(1, 48))).isZero();
  }

  @Test
  default void leansAPicture() {
    var result = paint(plain().png(), 60, LENGTH, new ShapeOp.Shear(0.5, 0, 60, LENGTH));

    assertThat(alpha(result.at(55, 2))).isZero();
    assertThat(result.at(5, 2)).isEqualTo(rgb(200, 0, 0));
    assertThat(result.at(55, 38)).isEqualTo(rgb(200, 0, 0));
  }
}
