package io.darkroom.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ListTextTest {

  static Stream<Arguments> lists() {
    return Stream.of(
        Arguments.of("nothing", "", List.of()),
        Arguments.of("spaces only", "  ", List.of()),
        Arguments.of("one item", "a", List.of("a")),
        Arguments.of("several items", "a,b,c", List.of("a", "b", "c")),
        Arguments.of("spaces around items", " a , b c ", List.of("a", "b c")),
        Arguments.of("escaped comma", "a\\,b,c", List.of("a,b", "c")),
        Arguments.of("escaped backslash", "a\\\\,b", List.of("a\\", "b")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("lists")
  void readsItemsBetweenCommas(String name, String text, List<String> items) {
    assertThat(ListText.find(text)).hasValue(items);
  }

  @ParameterizedTest(name = "\"{0}\"")
  @ValueSource(strings = {",", "a,", ",a", "a,,b", "a, ,b", "a\\"})
  void rejectsEmptyItemsAndOpenEscapes(String text) {
    assertThat(ListText.find(text)).isEmpty();
  }

  @Test
  void readsBackWhatItPrints() {
    var random = new Random(20_261_124);
    var letters = "ab,\\";
    var lists =
        Stream.generate(() ->
                Stream.generate(() ->
                        random
                            .ints(1 + random.nextInt(5), 0, letters.length())
                            .collect(
                                StringBuilder::new,
                                (text, i) -> text.append(letters.charAt(i)),
                                StringBuilder::append)
                            .toString())
                    .limit(random.nextInt(4))
                    .toList())
            .limit(500);

    assertThat(lists)
        .allSatisfy(items -> assertThat(ListText.find(ListText.print(items))).hasValue(items));
  }
}
