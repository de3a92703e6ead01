package io.darkroom.transform.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.darkroom.transform.EngineConfig;
import io.darkroom.transform.ImageEngines;
import io.darkroom.transform.TalkingEngine;
import io.darkroom.transform.TransformEngine;
import io.darkroom.transform.engine.Painting;
import io.darkroom.transform.engine.portable.PortableEngine;
import io.darkroom.transform.plan.OutputRequest;
import io.darkroom.transform.syntax.TextLimits;
import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Effects on a chart of colors, against pictures that were looked at once and kept. Run with
/// `-Ddarkroom.write-golden=true` to make the ones that are missing; those that are there are never
/// written over.
@TestInstance(Lifecycle.PER_CLASS)
final class EffectPicturesTest {
  private static final Path FOLDER =
      Path.of(System.getProperty("darkroom.root", ".."))
          .resolve("transform-engine/src/test/resources/golden");

  /// The largest difference of any band, of 255: rounding, and other versions of libvips.
  private static final int TOLERANCE = 4;

  private static final String CASES =
      """
      e_auto_brightness
      e_auto_color
      e_auto_contrast:50
      e_blackwhite:40
      e_red:50
      e_green:-50
      e_blue:50
      e_brightness
      e_brightness:-50
      e_brightness_hsb:50
      co_orange,e_colorize:40
      e_contrast:60
      e_contrast:-60
      e_contrast:level_150;type_linear
      e_fill_light:70:20
      e_gamma:80
      e_grayscale
      e_hue
      e_hue:-40
      e_improve
      e_improve:indoor:60
      e_negate
      e_recolor:0.3:0.7:0.1:0.3:0.6:0.1:0.2:0.5:0.1
      e_replace_color:blue:60:red
      e_replace_color:2f4f4f
      e_saturation
      e_saturation:-60
      e_sepia
      e_tint
      e_tint:equalize:80:blue:blue:30p:yellow
      e_vibrance:80
      e_assist_colorblind:50
      e_assist_colorblind:xray
      e_simulate_colorblind
      e_simulate_colorblind:protanopia
      e_simulate_colorblind:tritanopia
      e_simulate_colorblind:cone_monochromacy
      e_art:al_dente
      e_art:daguerre
      e_art:frost
      e_art:hokusai
      e_art:incognito
      e_art:zorro
      """;

  private final TransformEngine portable =
      TransformEngine.open(new PortableEngine(), TextLimits.DEFAULT);
  private final TransformEngine chosen =
      TransformEngine.open(ImageEngines.open(EngineConfig.defaults()).engine(), TextLimits.DEFAULT);

  static Stream<String> cases() {
    return CASES.lines();
  }

  @AfterAll
  void closeEngines() {
    chosen.close();
    portable.close();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void lookAsTheyDid(String text) throws IOException {
    var found = draw(chosen, text);
    var file = FOLDER.resolve(text.replaceAll("[^a-z0-9_.-]", "+") + ".png");
    if (!Files.exists(file) && Boolean.getBoolean("darkroom.write-golden")) {
      Files.createDirectories(FOLDER);
      Files.write(file, found.encoded("png"));
    }
    assertThat(file).exists();
    var expected = Painting.decode(Files.readAllBytes(file));

    assertThat(found.distanceTo(expected)).isLessThanOrEqualTo(TOLERANCE);
    assumeThat(portable.engine().name()).isNotEqualTo(chosen.engine().name());
    assertThat(draw(portable, text).meanDistanceTo(expected)).isLessThan(1);
  }

  /// Hues to the right and lighter downwards, then less and less saturated, then grays.
  private static Painting chart() {
    return Painting.of(
        72,
        48,
        (x, y) -> {
          int column = x / 8;
          float hue = column / 9f;
          if (y >= 40) {
            return Painting.rgb(x * 255 / 71, x * 255 / 71, x * 255 / 71);
          }
          return y < 24
              ? Color.HSBtoRGB(hue, 1, (1 + Math.floorDiv(y, 4)) / 6f)
              : Color.HSBtoRGB(hue, (40 - y) / 16f, 0.9f);
        });
  }

  private static Painting draw(TransformEngine engine, String text) {
    var source = chart().png();
    var facts = engine.probe(source, TalkingEngine.LIMITS);
    var result =
        engine.transform(
            source, facts, engine.read(text), OutputRequest.STORED, TalkingEngine.LIMITS);
    return Painting.decode(result.bytes());
  }
}
