package io.darkroom.transform;

import static org.assertj.core.api.Assertions.assertThat;

import io.darkroom.transform.engine.Painting;
import io.darkroom.transform.engine.portable.PortableEngine;
import io.darkroom.transform.plan.OutputRequest;
import io.darkroom.transform.syntax.TextLimits;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What an effect makes of one color, worked out by hand from the formulas of the reference, on
/// both engines.
@TestInstance(Lifecycle.PER_CLASS)
final class EffectFormulasTest {
  private final TransformEngine portable =
      TransformEngine.open(new PortableEngine(), TextLimits.DEFAULT);
  private final TransformEngine chosen =
      TransformEngine.open(ImageEngines.open(EngineConfig.defaults()).engine(), TextLimits.DEFAULT);

  @AfterAll
  void closeEngines() {
    chosen.close();
    portable.close();
  }

  @ParameterizedTest(name = "{0} of {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          e_negate                          | 102030 | efdfcf
          e_grayscale                       | ff0000 | 363636
          e_grayscale                       | 00ff00 | b6b6b6
          e_sepia:100                       | 646464 | 87785e
          e_sepia                           | 646464 | 80745f
          e_sepia:-10                       | 646464 | 646464
          e_red                             | 202020 | a02020
          e_red:0                           | 202020 | 202020
          e_blue:-100                       | 2020ff | 202000
          e_colorize                        | 123456 | 808080
          co_red,e_colorize:50              | 000080 | 800040
          e_blackwhite                      | 7f7f7f | 000000
          e_blackwhite                      | 808080 | ffffff
          e_blackwhite:0                    | 000000 | ffffff
          e_blackwhite:100                  | ffffff | 000000
          e_brightness_hsb:-50              | 804020 | 402010
          e_brightness_hsb:100              | c04020 | ff552b
          e_brightness:50                   | 400000 | 600000
          e_brightness:-50                  | 800000 | 400000
          e_saturation:-100                 | ff0000 | 808080
          e_saturation:-50                  | ff0000 | bf4040
          e_saturation:100                  | 806060 | 905050
          e_hue:100                         | ff0000 | 00ffff
          e_hue                             | 808080 | 808080
          e_hue:-100                        | 0000ff | ffff00
          e_vibrance:100                    | 806060 | 8e5252
          e_vibrance                        | ff0000 | ff0000
          e_contrast                        | 204060 | 204060
          e_contrast:level_150;type_linear  | 406080 | 205080
          e_contrast:200:linear             | 406080 | 014181
          e_contrast:type_linear            | 406080 | 406080
          e_contrast:100                    | 000000 | 000000
          e_contrast:100                    | ffffff | ffffff
          e_contrast:100                    | 404040 | 121212
          e_contrast:-100                   | 121212 | 404040
          e_gamma:100                       | 404040 | 808080
          e_gamma                           | 404040 | 404040
          e_gamma:-50                       | 808080 | 404040
          e_fill_light                      | 000000 | 808080
          e_fill_light:50                   | 000000 | 404040
          e_fill_light                      | ffffff | ffffff
          e_recolor:0:1:0:0:0:1:1:0:0       | 102030 | 203010
          e_tint:100:red                    | 808080 | ff0101
          e_tint:0:red                      | 808080 | 808080
          e_tint:100:red:blue               | 555555 | ff0000
          e_tint:100:red:blue:50p           | ffffff | ffffff
          e_art:audrey                      | 808080 | 848484
          e_art:zorro                       | ffffff | ffffff
          e_simulate_colorblind             | ffffff | ffffff
          e_simulate_colorblind:rod_monochromacy | 808080 | 808080
          e_replace_color:blue:50:red       | ff0000 | 0000ff
          e_replace_color:blue:20:red       | 00ff00 | 00ff00
          e_volume:50                       | 102030 | 102030
          $p_50/e_red:$p                    | 202020 | a02020
          $n_!negate!/e_$n                  | 102030 | efdfcf
          $p_150/e_contrast:level_$p;type_linear | 406080 | 205080
          e_red:10_mul_5                    | 202020 | a02020
          e_negate,e_grayscale              | ff0000 | 363636
          """)
  void followTheFormula(String text, String before, String after) {
    var picture = Painting.of(3, 3, (_, _) -> 0xff000000 | Integer.parseInt(before, 16));
    int expected = 0xff000000 | Integer.parseInt(after, 16);

    assertThat(draw(chosen, text, picture)).satisfies(found -> isNear(found, expected));
    assertThat(draw(portable, text, picture)).satisfies(found -> isNear(found, expected));
  }

  /// Off by no more than a rounding of each of two operations.
  private static void isNear(int found, int expected) {
    assertThat(Painting.distance(found, expected))
        .as("%06x instead of %06x", found & 0xffffff, expected & 0xffffff)
        .isLessThanOrEqualTo(2);
  }

  private static int draw(TransformEngine engine, String text, Painting picture) {
    var source = picture.png();
    var facts = engine.probe(source, TalkingEngine.LIMITS);
    var result =
        engine.transform(
            source, facts, engine.read(text), OutputRequest.STORED, TalkingEngine.LIMITS);
    return Painting.decode(result.bytes()).at(1, 1);
  }
}
