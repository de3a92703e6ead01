package io.darkroom.transform.engine.vips;

import static io.darkroom.transform.engine.EngineUnderTest.LIMITS;
import static io.darkroom.transform.engine.EngineUnderTest.plan;
import static io.darkroom.transform.engine.EngineUnderTest.problemOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.darkroom.transform.engine.Painting;
import io.darkroom.transform.engine.vips.ffm.VipsLibrary;
import io.darkroom.transform.error.Problem;
import io.darkroom.transform.lettering.TextStyle;
import io.darkroom.transform.media.ImageFormat;
import io.darkroom.transform.op.Extent;
import io.darkroom.transform.op.LayerOp;
import io.darkroom.transform.op.LayerPlan;
import io.darkroom.transform.op.Lettering;
import io.darkroom.transform.op.Rgba;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Text, as far as it does not depend on the shapes of a font.
@TestInstance(Lifecycle.PER_CLASS)
final class VipsTextTest {
  private static final Rgba RED = new Rgba(200, 0, 0, 255);
  private static final Rgba BLUE = new Rgba(0, 0, 200, 255);

  private final VipsLibrary library = LoadedVips.library(1);
  private final VipsEngine engine = new VipsEngine(library);

  @AfterAll
  void leavesNothingBehind() {
    engine.close();
    LoadedVips.holdsNothing(library);
  }

  @Test
  void drawsInTheColorAsLargeAsMeasured() {
    var painting = drawn(plain("Hello", "Arial_40"));

    assertThat(inked(painting, 0, painting.width())).isPositive();
    assertThat(painting.argb()).contains(0xffc80000);
    assertThat(inkedRow(painting, 0)).as("the first row has ink").isTrue();
    assertThat(inkedRow(painting, painting.height() - 1)).as("the last row has ink").isTrue();
  }

  @Test
  void growsWithItsSize() {
    var small = engine.measure(plain("Hello", "Arial_20"));
    var large = engine.measure(plain("Hello", "Arial_80"));

    assertThat(large.height()).isBetween(4 * small.height() - 6, 4 * small.height() + 6);
    assertThat(large.width()).isGreaterThan(3 * small.width());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Arial_40_letter_spacing_10", "Arial_40_bold", "Arial_40_900", "Arial_60"})
  void isWiderIn(String style) {
    assertThat(engine.measure(plain("Hello", style)).width())
        .isGreaterThan(engine.measure(plain("Hello", "Arial_40")).width());
  }

  @ParameterizedTest
  @ValueSource(strings = {"Arial_40_underline", "Arial_40_line_spacing_20", "Arial_60"})
  void isHigherIn(String style) {
    assertThat(engine.measure(plain("one\nnone", style)).height())
        .isGreaterThan(engine.measure(plain("one\nnone", "Arial_40")).height());
  }

  @Test
  void wrapsAtTheWidth() {
    var text = "one two three four";
    var style = TextStyle.find("Arial_30").orElseThrow();
    var wrapped = engine.measure(new Lettering(text, style, RED, null, 120, true));

    assertThat(wrapped.width()).isLessThanOrEqualTo(120);
    assertThat(wrapped.height())
        .isGreaterThan(2 * engine.measure(plain("one", "Arial_30")).height());
  }

  @Test
  void drawsALineAboutTheLetters() {
    var style = TextStyle.find("Arial_40_stroke").orElseThrow();
    var outline = new Lettering.Outline(3, BLUE);
    var painting = drawn(new Lettering("l", style, RED, outline, null, true));
    var bare = engine.measure(plain("l", "Arial_40"));

    assertThat(new Extent(painting.width(), painting.height()))
        .isEqualTo(new Extent(bare.width() + 6, bare.height() + 6));
    assertThat(painting.at(2, painting.height() / 2)).isEqualTo(0xff0000c8);
    assertThat(painting.argb()).contains(0xffc80000);
  }

  @Test
  void takesNothingInTheTextForMarkup() {
    var plain = engine.measure(plain("<b>&amp;</b>", "Arial_20"));

    assertThat(plain.width()).isGreaterThan(engine.measure(plain("&", "Arial_20")).width() * 5);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"left", "right", "start", "end"})
  void alignsLinesOfBothDirections(String alignment) {
    var latin = drawn(plain("Hello world\nHi", "Arial_30_" + alignment));
    var hebrew =
        drawn(
            plain(
                "\u05e9\u05dc\u05d5\u05dd \u05e2\u05d5\u05dc\u05dd\n\u05d4\u05d5",
                "Arial_30_" + alignment));
    boolean atEdge = alignment.equals("left") || alignment.equals("start");

    assertThat(secondLineIsLeft(latin)).isEqualTo(atEdge);
    assertThat(secondLineIsLeft(hebrew))
        .isEqualTo(alignment.equals("left") || alignment.equals("end"));
  }

  @Test
  void joinsArabicLetters() {
    var joined = engine.measure(plain("\u0645\u0631\u062d\u0628\u0627", "Arial_40"));
    var apart = engine.measure(plain("\u0645 \u0631 \u062d \u0628 \u0627", "Arial_40"));

    assertThat(joined.width()).isLessThan(apart.width() * 3 / 4);
  }

  @ParameterizedTest
  @ValueSource(strings = {" ", "\n"})
  void refusesTextWithoutLetters(String text) {
    problemOf(Problem.BadArgument.class, () -> engine.measure(plain(text, "Arial_20")));
  }

  @Test
  void survivesWhatIsNoText() {
    var painting = drawn(plain("a\u0000\u0001\ud800\ufffe\u202eb", "Arial_20"));

    assertThat(inked(painting, 0, painting.width())).isPositive();
  }

  /// Whether most ink of the lower half is in the left half.
  private static boolean secondLineIsLeft(Painting painting) {
    int half = painting.width() / 2;
    int left = 0;
    int right = 0;
    for (int y = painting.height() * 5 / 8; y < painting.height(); y++) {
      for (int x = 0; x < painting.width(); x++) {
        int ink = painting.at(x, y) >>> 24;
        left += x < half ? ink : 0;
        right += x < half ? 0 : ink;
      }
    }
    return left > right;
  }

  private static int inked(Painting painting, int from, int to) {
    int ink = 0;
    for (int y = 0; y < painting.height(); y++) {
      for (int x = from; x < to; x++) {
        ink += painting.at(x, y) >>> 24 > 0 ? 1 : 0;
      }
    }
    return ink;
  }

  private static boolean inkedRow(Painting painting, int y) {
    for (int x = 0; x < painting.width(); x++) {
      if (painting.at(x, y) >>> 24 > 0) {
        return true;
      }
    }
    return false;
  }

  private static Lettering plain(String text, String style) {
    return new Lettering(text, TextStyle.find(style).orElseThrow(), RED, null, null, true);
  }

  /// The text on nothing.
  private Painting drawn(Lettering lettering) {
    var size = engine.measure(lettering);
    var layer =
        new LayerPlan(
            new LayerPlan.Content.Text(lettering, size), List.of(), size.width(), size.height());
    var op =
        new LayerOp.Composite(
            layer,
            0,
            0,
            size.width(),
            size.height(),
            0,
            0,
            new Extent(1, 1),
            LayerOp.Blend.OVER,
            false);
    var empty = Painting.of(1, 1, (_, _) -> 0);
    var plan = plan(ImageFormat.PNG, size.width(), size.height(), op);
    return Painting.decode(engine.run(plan, empty.png(), List.of(), LIMITS).bytes());
  }
}
