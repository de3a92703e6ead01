package io.darkroom.server.upload.parameter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class KeyValueListTest {
  static Stream<Arguments> rows() {
    return Stream.of(
        Arguments.of("nothing", "", Map.of()),
        Arguments.of("one pair", "alt=A cat", Map.of("alt", "A cat")),
        Arguments.of("two pairs", "a=1|b=2", Map.of("a", "1", "b", "2")),
        Arguments.of("equals sign in the value", "caption=x\\=1", Map.of("caption", "x=1")),
        Arguments.of("second equals sign needs no escape", "a=b=c", Map.of("a", "b=c")),
        Arguments.of("pipe in the value", "alt=val\\|ue", Map.of("alt", "val|ue")),
        Arguments.of("other backslashes stay", "path=C:\\dir", Map.of("path", "C:\\dir")),
        Arguments.of("backslash at the end", "a=b\\", Map.of("a", "b\\")),
        Arguments.of("blank values are no pairs", "a=|=b|c=d", Map.of("c", "d")),
        Arguments.of("later value wins", "a=1|a=2", Map.of("a", "2")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void readsPairs(String name, String text, Map<String, String> expected) {
    assertThat(KeyValueList.parse(text)).isEqualTo(expected);
  }
}
