package io.darkroom.transform.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FragmentTest {

  @ParameterizedTest(name = "{0} split at {1} is {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "20:40:60 | : | 20~40~60",
        "plain | : | plain",
        "a::b | : | a~~b",
        "ctx:!my_key!_eq_!a_b! | _ | ctx:!my_key!~eq~!a_b!",
        "a_$(x_y)_b | _ | a~$(x_y)~b",
        "prompt_(a;b);multiple_true | ; | prompt_(a;b)~multiple_true",
        "region_((x_1;y_2);(z_3));q_1 | ; | region_((x_1;y_2);(z_3))~q_1",
        "!open_string | _ | !open_string",
        "(open;list | ; | (open;list",
        "closed)_b | _ | closed)~b",
      })
  void splitsOutsideQuotesAndBrackets(String text, char separator, String expected) {
    var pieces = new Fragment(text, 0).split(separator);

    assertThat(pieces.stream().map(Fragment::text).collect(Collectors.joining("~")))
        .isEqualTo(expected);
  }

  @Test
  void keepsTheOffsetOfEachPiece() {
    assertThat(new Fragment("a:bc:d", 10).split(':'))
        .containsExactly(new Fragment("a", 10), new Fragment("bc", 12), new Fragment("d", 15));
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "50% off, 50% off",
    "50%25, 50%",
    "a%2Cb, 'a,b'",
    "%C3%A9, \u00e9",
    "100%, 100%",
    "%4, %4",
    "%zz%41, %zzA",
    "\u00e9%41, \u00e9A",
    "\ud83d\ude00%21, \ud83d\ude00!"
  })
  void decodesLeniently(String text, String expected) {
    assertThat(new Fragment(text, 0).decoded()).isEqualTo(expected);
  }
}
