package io.darkroom.transform.engine;

import static io.darkroom.transform.engine.EngineUnderTest.plan;
import static io.darkroom.transform.engine.EngineUnderTest.problemOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.darkroom.transform.error.Problem;
import io.darkroom.transform.error.TransformException;
import io.darkroom.transform.lettering.TextStyle;
import io.darkroom.transform.media.ImageFormat;
import io.darkroom.transform.op.Extent;
import io.darkroom.transform.op.LayerOp;
import io.darkroom.transform.op.LayerPlan;
import io.darkroom.transform.op.Lettering;
import io.darkroom.transform.op.Rgba;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Text, as far as it does not depend on the shapes of a font.
public interface TextContract extends EngineUnderTest {
  Rgba RED = new Rgba(200, 0, 0, 255);
  Rgba BLUE = new Rgba(0, 0, 200, 255);

  @Test
  default void drawsInTheColorAsLargeAsMeasured() {
    var painting = drawn(plain("Hello", "Arial_40"));

    assertThat(inked(painting, 0, painting.width())).isPositive();
    assertThat(painting.argb()).contains(0xffc80000);
    assertThat(inkedRow(painting, 0)).as("the first row has ink").isTrue();
    assertThat(inkedRow(painting, painting.height() - 1)).as("the last row has ink").isTrue();
  }

  @Test
  default void growsWithItsSize() {
    var small = engine().measure(plain("Hello", "Arial_20"));
    var large = engine().measure(plain("Hello", "Arial_80"));

    assertThat(large.height()).isBetween(4 * small.height() - 6, 4 * small.height() + 6);
    assertThat(large.width()).isGreaterThan(3 * small.width());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Arial_40_letter_spacing_10", "Arial_40_bold", "Arial_40_900", "Arial_60"})
  default void isWiderIn(String style) {
    assertThat(engine().measure(plain("Hello", style)).width())
        .isGreaterThan(engine().measure(plain("Hello", "Arial_40")).width());
  }

  @ParameterizedTest
  @ValueSource(strings = {"Arial_40_underline", "Arial_40_line_spacing_20", "Arial_60"})
  default void isHigherIn(String style) {
    assertThat(engine().measure(plain("one\nnone", style)).height())
        .isGreaterThan(engine().measure(plain("one\nnone", "Arial_40")).height());
  }

  @Test
  default void wrapsAtTheWidth() {
    var text = "one two three four";
    var style = TextStyle.find("Arial_30").orElseThrow();
    var wrapped = engine().measure(new Lettering(text, style, RED, null, 120, true));

    assertThat(wrapped.width()).isLessThanOrEqualTo(120);
    assertThat(wrapped.height())
        .isGreaterThan(2 * engine().measure(plain("one", "Arial_30")).height());
  }

  @Test
  default void drawsALineAboutTheLetters() {
    var style = TextStyle.find("Arial_40_stroke").orElseThrow();
    var outline = new Lettering.Outline(3, BLUE);
    var painting = drawn(new Lettering("l", style, RED, outline, null, true));
    var bare = engine().measure(plain("l", "Arial_40"));

    assertThat(new Extent(painting.width(), painting.height()))
        .isEqualTo(new Extent(bare.width() + 6, bare.height() + 6));
    assertThat(painting.at(2, painting.height() / 2)).isEqualTo(0xff0000c8);
    assertThat(painting.argb()).contains(0xffc80000);
  }

  @Test
  default void takesNothingInTheTextForMarkup() {
    var plain = engine().measure(plain("<b>&amp;</b>", "Arial_20"));

    assertThat(plain.width()).isGreaterThan(engine().measure(plain("&", "Arial_20")).width() * 5);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"left", "right", "start", "end"})
  default void alignsLinesOfBothDirections(String alignment) {
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
  default void joinsArabicLetters() {
    var joined = engine().measure(plain("\u0645\u0631\u062d\u0628\u0627", "Arial_40"));
    var apart = engine().measure(plain("\u0645 \u0631 \u062d \u0628 \u0627", "Arial_40"));

    assertThat(joined.width()).isLessThan(apart.width() * 3 / 4);
  }

  @Test
  default void keepsTheHeightOfWholeLines() {
    var trimmed = engine().measure(plain("xxx", "Arial_40"));
    var low = engine().measure(inWholeLines("xxx", "Arial_40"));
    var high = engine().measure(inWholeLines("X\u00c5g", "Arial_40"));
    var two = engine().measure(inWholeLines("xxx\nxxx", "Arial_40"));
    var apart = engine().measure(inWholeLines("xxx\nxxx", "Arial_40_line_spacing_20"));

    assertThat(low.width()).isEqualTo(trimmed.width());
    assertThat(low.height()).isBetween(40, 60).isGreaterThan(trimmed.height());
    assertThat(high.height()).as("whatever the letters").isBetween(low.height(), low.height() + 2);
    assertThat(two.height()).isBetween(2 * low.height() - 2, 2 * low.height() + 2);
    assertThat(apart.height()).isEqualTo(two.height() + 20);
  }

  @Test
  default void standsInItsLineWhereTheLettersStand() {
    var painting = drawn(inWholeLines("_", "Arial_40"));

    assertThat(inkedRow(painting, 0)).isFalse();
    assertThat(inkedRow(painting, painting.height() / 2)).isFalse();
    assertThat(inked(painting, 0, painting.width())).isPositive();
  }

  @Test
  default void drawsInAStoredFont() {
    var serif = plain("Hillmm", "our:serif.ttf_40").inFont(0);
    var drawn = drawn(serif, Fonts.serif());
    var same = drawn(plain("Hillmm", "DejaVu Serif_40"));
    var other = drawn(plain("Hillmm", "DejaVu Sans_40"));

    assertThat(drawn.argb()).isEqualTo(same.argb());
    assertThat(drawn.argb()).isNotEqualTo(other.argb());
  }

  @Test
  default void keepsAStoredFontFromWhoeverDoesNotNameIt() {
    var sansUnderTheNameOfSerif = Fonts.named("DejaVu Serif", Fonts.sans());
    var before = drawn(plain("Hillmm", "DejaVu Serif_40"));
    drawn(plain("Hillmm", "own.ttf_40").inFont(0), sansUnderTheNameOfSerif);

    assertThat(drawn(plain("Hillmm", "DejaVu Serif_40")).argb()).isEqualTo(before.argb());
  }

  @Test
  default void refusesAFontThatIsNone() {
    var lettering = plain("Hello", "bad.ttf_40").inFont(0);
    var picture = Painting.gradient(8, 8).png();

    problemOf(Problem.UnreadableImage.class, () -> engine().measure(lettering, List.of(picture)));
  }

  @ParameterizedTest(name = "byte {0} on")
  @ValueSource(ints = {100, 1_000, 20_000, 100_000, 300_000})
  default void survivesADamagedFont(int from) {
    var bytes = Fonts.bytes(Fonts.serif());
    for (int i = from; i < Math.min(bytes.length, from + 2_000); i++) {
      bytes[i] = (byte) (i * 31);
    }
    var lettering = plain("Hello", "bad.ttf_40").inFont(0);
    var source = new ImageSource.OfBytes(bytes);
    try {
      assertThat(engine().measure(lettering, List.of(source)).width()).isPositive();
    } catch (TransformException e) {
      assertThat(e.problem())
          .isInstanceOfAny(Problem.UnreadableImage.class, Problem.BadArgument.class);
    }
  }

  @Test
  default void drawsBothDirectionsInOneLine() {
    var mixed = drawn(plain("abc \u05e9\u05dc\u05d5\u05dd def", "Arial_40"));
    var latin = engine().measure(plain("abc def", "Arial_40"));

    assertThat(mixed.width()).isGreaterThan(latin.width() * 3 / 2);
  }

  @Test
  default void drawsAnEmoji() {
    var painting = drawn(plain("\ud83d\ude00", "Arial_40"));

    assertThat(painting.width()).isGreaterThan(20);
    assertThat(inked(painting, 0, painting.width())).isGreaterThan(100);
  }

  @Test
  default void stretchesLinesToTheWidth() {
    var style = TextStyle.find("Arial_30_justify").orElseThrow();
    var text = "one two three four five six";
    var justified = engine().measure(new Lettering(text, style, RED, null, 200, true));

    assertThat(justified.width()).isBetween(195, 202);
  }

  @ParameterizedTest
  @ValueSource(strings = {" ", "\n"})
  default void refusesTextWithoutLetters(String text) {
    problemOf(Problem.BadArgument.class, () -> engine().measure(plain(text, "Arial_20")));
  }

  @Test
  default void survivesWhatIsNoText() {
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

  private static Lettering inWholeLines(String text, String style) {
    return new Lettering(text, TextStyle.find(style).orElseThrow(), RED, null, null, false);
  }

  private static Lettering plain(String text, String style) {
    return new Lettering(text, TextStyle.find(style).orElseThrow(), RED, null, null, true);
  }

  /// The text on nothing.
  private Painting drawn(Lettering lettering, ImageSource... sources) {
    var size = engine().measure(lettering, List.of(sources));
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
    return Painting.decode(engine().run(plan, empty.png(), List.of(sources), LIMITS).bytes());
  }
}
