package io.darkroom.transform.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.darkroom.transform.error.TransformException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// How the text of an effect is matched with what the effect takes.
final class ArgumentsTest {
  private static final EffectDefinition PAINT =
      EffectDefinition.of(
          "paint",
          "",
          "paint",
          _ -> new VideoEffect.Ignored("paint"),
          Argument.word("mode", "flat", "flat", "round"),
          Argument.number("size", 1, 100, 50),
          Argument.number("bias", -10, 10),
          new Argument.Color("color", "red"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          round:20:5:blue | round 20 5 blue
          round | round 50 0 red
          20 | flat 20 0 red
          20:5 | flat 20 5 red
          blue | flat 50 0 blue
          20:blue | flat 20 0 blue
          20:rgb:00f | flat 20 0 blue
          20:0000ff | flat 20 0 blue
          color_blue;size_20 | flat 20 0 blue
          mode_round:size_20 | round 20 0 red
          size:20:mode:round | round 20 0 red
          bias_-3 | flat 50 -3 red
          size_500;bias_-500 | flat 100 -10 red
          size_20;size_30 | flat 30 0 red
          """)
  void areMatched(String text, String expected) {
    var arguments = Arguments.match(PAINT, Pieces.of(text), text, 0);

    assertThat(
            "%s %.0f %.0f %s"
                .formatted(
                    arguments.word("mode"),
                    arguments.number("size"),
                    arguments.number("bias"),
                    arguments.findColor("color").orElseThrow().blue() == 255 ? "blue" : "red"))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "20:",
        "x",
        "1.5e3",
        "size_x",
        "color_nocolor",
        "1:2:3",
        "mode_20",
        "20:(",
        "+5"
      })
  void areRefused(String text) {
    assertThatThrownBy(() -> Arguments.match(PAINT, Pieces.of(text), "paint:" + text, 2))
        .isInstanceOf(TransformException.class);
  }

  @Test
  void keepBracketsTogether() {
    assertThat(Pieces.of("region_((x_1;y_2);(x_3;y_4));multiple_true"))
        .containsExactly("region_((x_1;y_2);(x_3;y_4))", "multiple_true");
  }
}
