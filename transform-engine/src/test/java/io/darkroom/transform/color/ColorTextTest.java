package io.darkroom.transform.color;

import static org.assertj.core.api.Assertions.assertThat;

import io.darkroom.transform.op.Rgba;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ColorTextTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "red, 255, 0, 0, 255",
    "LightBlue, 173, 216, 230, 255",
    "darkolivegreen3, 162, 205, 90, 255",
    "gray40, 102, 102, 102, 255",
    "grey100, 255, 255, 255, 255",
    "green, 0, 128, 0, 255",
    "rgb:fa0, 255, 170, 0, 255",
    "rgb:fa08, 255, 170, 0, 136",
    "rgb:FEB61F, 254, 182, 31, 255",
    "rgb:FEB61FC2, 254, 182, 31, 194"
  })
  void readsNamesAndHexDigits(String text, int red, int green, int blue, int alpha) {
    assertThat(ColorText.find(text)).contains(new Rgba(red, green, blue, alpha));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "notacolour",
        "ff0000",
        "rgb:",
        "rgb:ff",
        "rgb:fffff",
        "rgb:ggg",
        "#fff",
        "",
        "rgb:\u0661\u0661\u0661"
      })
  void refusesEverythingElse(String text) {
    assertThat(ColorText.find(text)).isEmpty();
  }

  @Test
  void readsBareHexDigitsInsideEffects() {
    assertThat(ColorText.findInEffect("2F4F4F")).contains(new Rgba(47, 79, 79, 255));
    assertThat(ColorText.findInEffect("tan")).contains(new Rgba(210, 180, 140, 255));
  }
}
