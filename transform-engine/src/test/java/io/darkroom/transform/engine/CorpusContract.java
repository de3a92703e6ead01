package io.darkroom.transform.engine;

import static io.darkroom.transform.engine.EngineUnderTest.problemOf;
import static io.darkroom.transform.engine.Painting.rgb;
import static org.assertj.core.api.Assertions.assertThat;

import io.darkroom.transform.error.Problem;
import io.darkroom.transform.media.ImageFacts;
import io.darkroom.transform.media.ImageFormat;
import io.darkroom.transform.media.Orientation;
import io.darkroom.transform.op.Op;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Real files: right facts and plausible colors, or a clean refusal.
public interface CorpusContract extends EngineUnderTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "16-bit-grey-alpha.png, PNG, 109, 96, UPRIGHT, true, 1, false",
    "Canon_40D.jpg, JPEG, 100, 68, UPRIGHT, false, 1, false",
    "G31D_MULTI.TIF, TIFF, 2464, 3248, UPRIGHT, false, 2, false",
    "Landscape_1.jpg, JPEG, 600, 450, UPRIGHT, false, 1, false",
    "Landscape_3.jpg, JPEG, 600, 450, UPSIDE_DOWN, false, 1, false",
    "Landscape_6.jpg, JPEG, 450, 600, ON_LEFT_SIDE, false, 1, false",
    "Landscape_8.jpg, JPEG, 450, 600, ON_RIGHT_SIDE, false, 1, false",
    "alpha-layer-1-fill.png, PNG, 2048, 1536, UPRIGHT, true, 1, false",
    "animated-loop-3.gif, GIF, 370, 285, UPRIGHT, true, 10, true",
    "animated-loop-3.webp, WEBP, 370, 285, UPRIGHT, true, 10, true",
    "blackbug.png, PNG, 2048, 1536, UPRIGHT, true, 1, false",
    "bmp_24.bmp, BMP, 200, 200, UPRIGHT, false, 1, false",
    "cmyk.jpg, JPEG, 500, 333, UPRIGHT, false, 1, false",
    "concert.jpg, JPEG, 400, 267, UPRIGHT, false, 1, false",
    "cosmos.avif, AVIF, 2048, 858, UPRIGHT, false, 1, false",
    "dancing-banana.gif, GIF, 121, 128, UPRIGHT, true, 8, true",
    "face-guido.jpg, JPEG, 800, 533, UPRIGHT, false, 1, false",
    "face-maher.jpg, JPEG, 800, 533, UPRIGHT, false, 1, false",
    "flowers.jpeg, JPEG, 1920, 1080, UPRIGHT, false, 1, false",
    "gain-map.jpg, JPEG, 3840, 2160, UPRIGHT, false, 1, false",
    "gopher-front.avif, AVIF, 202, 259, UPRIGHT, true, 1, false",
    "gopher-front.heif, HEIC, 202, 259, UPRIGHT, true, 1, false",
    "gopher.jp2, JP2, 147, 200, UPRIGHT, true, 1, false",
    "jxl-isobmff.jxl, JXL, 640, 416, UPRIGHT, false, 1, false",
    "gopher.png, PNG, 1634, 2224, UPRIGHT, true, 1, false",
    "huge-99mp.jpg, JPEG, 9643, 10328, UPRIGHT, false, 1, false",
    "jpg-24bit-icc-adobe-rgb.jpg, JPEG, 1900, 1263, UPRIGHT, false, 1, false",
    "low-contrast.jpg, JPEG, 300, 245, UPRIGHT, false, 1, false",
    "no-face.jpg, JPEG, 640, 480, UPRIGHT, false, 1, false",
    "photo-6mp.jpg, JPEG, 2725, 2225, UPRIGHT, false, 1, false",
    "rotating-squares.gif, GIF, 80, 80, UPRIGHT, true, 30, true",
    "rotating-squares.webp, WEBP, 80, 80, UPRIGHT, true, 9, true",
    "sample.pdf, PDF, 1275, 1650, UPRIGHT, false, 2, false",
    "struct-image-04-t.svg, SVG, 480, 360, UPRIGHT, true, 1, false",
    "tbgn2c16.png, PNG, 32, 32, UPRIGHT, true, 1, false",
    "test.svg, SVG, 620, 472, UPRIGHT, true, 1, false",
    "trim-mc.png, PNG, 200, 240, UPRIGHT, true, 1, false",
  })
  default void readsTheFactsOfEveryPicture(
      String name,
      ImageFormat format,
      int width,
      int height,
      Orientation orientation,
      boolean alpha,
      int pages,
      boolean animated) {
    var source = Corpus.source(name);
    assertThat(SourceFormat.of(source)).isEqualTo(format);
    if (!engine().canRead(format)) {
      problemOf(Problem.UnreadableImage.class, () -> engine().probe(source, LIMITS));
      return;
    }

    assertThat(engine().probe(source, LIMITS))
        .isEqualTo(new ImageFacts(format, width, height, orientation, alpha, pages, animated));
  }

  @ParameterizedTest
  @ValueSource(strings = {"NotoSans-Regular.ttf", "ORIGINS.md", "movie.mp4"})
  default void refusesWhatIsNoPicture(String name) {
    var source = Corpus.source(name);

    problemOf(Problem.UnreadableImage.class, () -> engine().probe(source, LIMITS));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Landscape_3.jpg", "Landscape_6.jpg", "Landscape_8.jpg"})
  default void standsPhotographsUpright(String name) {
    var upright = Corpus.source("Landscape_1.jpg");
    var expected = paint(upright, 60, 45, new Op.Resize(60, 45));
    var source = Corpus.source(name);
    var facts = engine().probe(source, LIMITS);

    var result = paint(source, 60, 45, new Op.Orient(facts.orientation()), new Op.Resize(60, 45));

    // They differ only in a numeral painted on them.
    assertThat(result.meanDistanceTo(expected)).isLessThan(4);
  }

  /// Ink to sRGB, as both engines' color management give it independently; they differ in how they
  /// treat the darkest tones, hence the tolerances.
  @ParameterizedTest(name = "at {0}, {1}")
  @CsvSource({
    "40, 25, 179, 181, 185, 8", // pavement in the sun
    "10, 5, 87, 87, 87, 16", // trunks against the sky
  })
  default void convertsInkToPlausibleColors(
      int x, int y, int red, int green, int blue, int tolerance) {
    var source = Corpus.source("cmyk.jpg");

    var result = paint(source, 50, 33, new Op.ToSrgb(), new Op.Resize(50, 33));

    assertThat(Painting.distance(result.at(x, y), rgb(red, green, blue)))
        .isLessThanOrEqualTo(tolerance);
  }

  /// Adobe RGB (1998), sections 4.3.4 and 4.3.5, to sRGB, IEC 61966-2-1; the mean over small areas
  /// is compared, because the engines' decoders differ by a few counts a pixel.
  @Test
  default void convertsAdobeRgbByItsDefinition() {
    var source = Corpus.source("jpg-24bit-icc-adobe-rgb.jpg");
    var asStored = AdobeRgb.decode(Corpus.bytes("jpg-24bit-icc-adobe-rgb.jpg"));

    var result = paint(source, 1900, 1263);

    assertThat(result.meanDistanceTo(asStored)).isLessThan(1.5);
  }
}
