package io.darkroom.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PrintedValueTest {
  private static final Setting<String> TEXT = Setting.optionalText("a.text", "A text.");

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      quoteCharacter = '"',
      textBlock =
          """
          plain text,              hello world,                          hello world
          address,                 https://host:80/a,                    https://host:80/a
          address with password,   https://me:hunter2@host/a,            https://******@host/a
          password with signs,     https://me:hun@ter/2@host/a,          https://******@host/a
          database address,        jdbc:x://h/d?user=a&password=hunter2&b=c, jdbc:x://h/d?user=a&password=******&b=c
          Java option,             -Dkey.password=hunter2 -Xmx1g,        -Dkey.password=****** -Xmx1g
          """)
  void hidesPasswordsThatItCanTell(String name, String text, String printed) {
    assertThat(PrintedValue.of(TEXT, text)).isEqualTo(printed);
  }
}
