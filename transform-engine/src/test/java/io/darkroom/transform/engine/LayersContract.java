package io.darkroom.transform.engine;

import static io.darkroom.transform.engine.EngineUnderTest.plan;
import static io.darkroom.transform.engine.Painting.rgb;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.darkroom.transform.error.Problem;
import io.darkroom.transform.media.ImageFacts;
import io.darkroom.transform.media.ImageFormat;
import io.darkroom.transform.media.Orientation;
import io.darkroom.transform.op.Extent;
import io.darkroom.transform.op.LayerOp;
import io.darkroom.transform.op.LayerOp.Blend;
import io.darkroom.transform.op.LayerPlan;
import io.darkroom.transform.op.Load;
import io.darkroom.transform.op.Op;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Layers of one color on pictures of one color: every pixel is known by the reference's formulas.
public interface LayersContract extends EngineUnderTest {
  int GOLD = rgb(200, 150, 50);
  int SLATE = rgb(100, 120, 180);
  int HALF_SLATE = (SLATE & 0xffffff) | (128 << 24);

  private static Painting plain(int width, int height, int argb) {
    return Painting.of(width, height, (_, _) -> argb);
  }

  private static LayerPlan layerOf(Painting painting, Op... ops) {
    var facts =
        new ImageFacts(
            ImageFormat.PNG,
            painting.width(),
            painting.height(),
            Orientation.UPRIGHT,
            !painting.isOpaque(),
            1,
            false);
    var size = new Extent(painting.width(), painting.height()).after(List.of(ops));
    return new LayerPlan(
        new LayerPlan.Content.Picture(0, facts, Load.FIRST_PAGE),
        List.of(ops),
        size.width(),
        size.height());
  }

  private Painting laid(Painting base, Painting layer, Op op, int width, int height) {
    var plan = plan(ImageFormat.PNG, width, height, op);
    var result = engine().run(plan, base.png(), List.of(layer.png()), LIMITS);
    return Painting.decode(result.bytes());
  }

  private static LayerOp.Composite at(LayerPlan layer, int left, int top, Blend blend) {
    return new LayerOp.Composite(layer, left, top, 40, 30, 0, 0, new Extent(40, 30), blend, false);
  }

  @Test
  default void laysALayerWhereItBelongs() {
    var layer = Painting.gradient(10, 8);
    var result = laid(plain(40, 30, GOLD), layer, at(layerOf(layer), 25, -3, Blend.OVER), 40, 30);

    var expected =
        Painting.of(40, 30, (x, y) -> x >= 25 && x < 35 && y < 5 ? layer.at(x - 25, y + 3) : GOLD);
    assertThat(result.distanceTo(expected)).isLessThanOrEqualTo(1);
    assertThat(result.isOpaque()).isTrue();
  }

  @Test
  default void worksOnTheLayerAloneFirst() {
    var layer = Painting.gradient(10, 8);
    var plan = layerOf(layer, new Op.QuarterTurn(1), new Op.ExtractArea(0, 0, 4, 6));
    var result = laid(plain(40, 30, GOLD), layer, at(plan, 2, 3, Blend.OVER), 40, 30);

    assertThat(Painting.distance(result.at(2, 3), layer.at(0, 7))).isLessThanOrEqualTo(1);
    assertThat(Painting.distance(result.at(5, 8), layer.at(5, 4))).isLessThanOrEqualTo(1);
    assertThat(result.at(6, 3)).isEqualTo(GOLD);
  }

  @Test
  default void leavesTheCornersOfAGrownCanvasEmpty() {
    var layer = plain(10, 8, SLATE);
    var op =
        new LayerOp.Composite(
            layerOf(layer), 0, 0, 45, 34, 5, 4, new Extent(40, 30), Blend.OVER, false);
    var result = laid(plain(40, 30, GOLD), layer, op, 45, 34);

    assertThat(result.at(0, 0)).isEqualTo(SLATE);
    assertThat(result.at(44, 33)).isEqualTo(GOLD);
    assertThat(result.at(44, 0) >>> 24).isZero();
    assertThat(result.at(0, 33) >>> 24).isZero();
  }

  @Test
  default void repeatsALayerInAllDirections() {
    var layer = Painting.gradient(7, 5);
    var op =
        new LayerOp.Composite(
            layerOf(layer), 3, 2, 40, 30, 0, 0, new Extent(40, 30), Blend.OVER, true);
    var result = laid(plain(40, 30, GOLD), layer, op, 40, 30);

    var expected =
        Painting.of(40, 30, (x, y) -> layer.at(Math.floorMod(x - 3, 7), Math.floorMod(y - 2, 5)));
    assertThat(result.distanceTo(expected)).isLessThanOrEqualTo(1);
  }

  @Test
  default void showsAnUnderlayWhereThePictureDoesNot() {
    var layer = plain(40, 30, SLATE);
    var island = Painting.island(40, 30);
    var result = laid(island, layer, at(layerOf(layer), 0, 0, Blend.UNDER), 40, 30);

    assertThat(Painting.distance(result.at(0, 0), SLATE)).isLessThanOrEqualTo(1);
    assertThat(result.at(20, 15)).isEqualTo(rgb(0, 200, 0));
  }

  /// `Cb + as·(B(Cb,Cs) − Cb)` of gold under slate, whole and half as opaque.
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "OVER, 100, 120, 180, 150, 135, 115",
    "MULTIPLY, 78, 71, 35, 139, 110, 43",
    "SCREEN, 222, 199, 195, 211, 175, 123",
    "OVERLAY, 188, 144, 71, 194, 147, 60",
  })
  default void blendsByTheFormulasOfTheReference(
      Blend blend, int red, int green, int blue, int halfRed, int halfGreen, int halfBlue) {
    var base = plain(40, 30, GOLD);
    var whole = plain(10, 10, SLATE);
    var half = plain(10, 10, HALF_SLATE);

    var one = laid(base, whole, at(layerOf(whole), 5, 5, blend), 40, 30);
    var other = laid(base, half, at(layerOf(half), 5, 5, blend), 40, 30);

    assertThat(Painting.distance(one.at(7, 7), rgb(red, green, blue))).isLessThanOrEqualTo(2);
    assertThat(Painting.distance(other.at(7, 7), rgb(halfRed, halfGreen, halfBlue)))
        .isLessThanOrEqualTo(2);
    assertThat(one.at(20, 20)).isEqualTo(GOLD);
    assertThat(one.isOpaque()).isTrue();
  }

  /// Opacity that a layer leaves to the picture: where it is, and beside it.
  @ParameterizedTest(name = "{0} by {1}")
  @CsvSource({
    "CUT_OUT, ff646464, 0, 255",
    "CUT_OUT, 80646464, 127, 255",
    "KEEP_INSIDE, ff646464, 255, 0",
    "KEEP_INSIDE, 80646464, 128, 0",
    "MASK, ff000000, 0, 255",
    "MASK, ffffffff, 255, 255",
    "MASK, ff808080, 128, 255",
    "MASK, 80000000, 127, 255",
  })
  default void takesOpacityFromThePicture(Blend blend, String argb, int inside, int beside) {
    var layer = plain(10, 10, Integer.parseUnsignedInt(argb, 16));
    var result = laid(plain(40, 30, GOLD), layer, at(layerOf(layer), 5, 5, blend), 40, 30);

    assertThat(result.at(7, 7) >>> 24).isBetween(inside - 1, inside + 1);
    assertThat(result.at(20, 20) >>> 24).isEqualTo(beside);
  }

  @Test
  default void tellsThatALayerIsDamaged() {
    var layer = Painting.noise(60, 60);
    var bytes = layer.encoded("png");
    var cut = new ImageSource.OfBytes(Arrays.copyOf(bytes, bytes.length / 2));
    var plan = plan(ImageFormat.PNG, 40, 30, at(layerOf(layer), 0, 0, Blend.OVER));

    EngineUnderTest.problemOf(
        Problem.UnreadableImage.class,
        () -> engine().run(plan, plain(40, 30, GOLD).png(), List.of(cut), LIMITS));
  }

  @Test
  default void refusesALayerThatIsNotTheOnePlannedWith() {
    var planned = plain(9, 9, SLATE);
    var other = plain(10, 10, SLATE);
    var plan = plan(ImageFormat.PNG, 40, 30, at(layerOf(planned), 0, 0, Blend.OVER));

    assertThatThrownBy(() -> engine().run(plan, other.png(), List.of(other.png()), LIMITS))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
