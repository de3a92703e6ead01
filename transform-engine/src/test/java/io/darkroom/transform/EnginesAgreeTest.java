package io.darkroom.transform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.darkroom.transform.engine.Corpus;
import io.darkroom.transform.engine.EngineUnderTest;
import io.darkroom.transform.engine.ImageEngine;
import io.darkroom.transform.engine.ImageSource;
import io.darkroom.transform.engine.Painting;
import io.darkroom.transform.engine.font.FontLimits;
import io.darkroom.transform.engine.portable.PortableEngine;
import io.darkroom.transform.media.ImageFormat;
import io.darkroom.transform.op.Op;
import io.darkroom.transform.op.Rgba;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Each engine is the other's check: decoders, resampling and color management of one know nothing
/// of the other's.
@TestInstance(Lifecycle.PER_CLASS)
final class EnginesAgreeTest {
  private final ImageEngine portable = new PortableEngine();
  private final ImageEngines.Chosen chosen;

  EnginesAgreeTest(@TempDir Path folder) {
    var config =
        new EngineConfig(ImageEngines.Choice.AUTO, null, folder, 1, FontLimits.DEFAULT, false);
    this.chosen = ImageEngines.open(config);
  }

  @AfterAll
  void closeEngines() {
    chosen.engine().close();
    portable.close();
  }

  /// The tolerance is the mean difference a color, of 255.
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "photo-6mp.jpg, 1.5",
    "gain-map.jpg, 1.5",
    "concert.jpg, 1.5",
    "Landscape_8.jpg, 1.5",
    "jpg-24bit-icc-adobe-rgb.jpg, 1.5",
    "cmyk.jpg, 9", // they treat the darkest tones of ink differently
    "16-bit-grey-alpha.png, 1",
    "gopher.png, 1",
    "alpha-layer-1-fill.png, 1",
    "tbgn2c16.png, 1",
    "dancing-banana.gif, 1.5",
  })
  void drawTheSamePicture(String name, double tolerance) {
    assumeTrue(chosen.engine().canWrite(ImageFormat.WEBP), chosen.reason());
    var source = Corpus.source(name);
    var facts = portable.probe(source, EngineUnderTest.LIMITS);
    assertThat(chosen.engine().probe(source, EngineUnderTest.LIMITS)).isEqualTo(facts);
    Op[] ops = {
      new Op.Orient(facts.orientation()),
      new Op.Resize(120, 90),
      new Op.ToSrgb(),
      new Op.ExtractArea(10, 5, 100, 80),
      new Op.Rotate(20, 130, 120, new Rgba(40, 80, 200, 255)),
      new Op.Embed(-10, 8, 150, 110, Rgba.WHITE)
    };

    var one = paint(chosen.engine(), source, ops);
    var other = paint(portable, source, ops);

    assertThat(one.meanDistanceTo(other)).isLessThan(tolerance);
  }

  private static Painting paint(ImageEngine engine, ImageSource source, Op... ops) {
    var plan = EngineUnderTest.plan(ImageFormat.PNG, 150, 110, ops);
    return Painting.decode(engine.run(plan, source, EngineUnderTest.LIMITS).bytes());
  }
}
