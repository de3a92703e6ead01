package io.darkroom.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class EditDistanceTest {

  @ParameterizedTest(name = "{0}: \"{1}\" and \"{2}\" differ by {3}")
  @CsvSource(
      textBlock =
          """
          same word,             bucket, bucket,  0
          letter left out,       bucket, buket,   1
          letter too many,       bucket, buckket, 1
          letter replaced,       bucket, bukket,  1
          neighbors exchanged,   bucket, bukcet,  1
          nothing in common,     abc,    xyz,     3
          against no word,       abc,    '',      3
          no words,              '',     '',      0
          several mistakes,      kitten, sitting, 3
          """)
  void countsTypingMistakes(String name, String a, String b, int distance) {
    assertThat(EditDistance.between(a, b)).isEqualTo(distance);
    assertThat(EditDistance.between(b, a)).isEqualTo(distance);
  }
}
