package io.darkroom.transform.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import io.darkroom.transform.Tables;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The texts that the reference says must parse.
final class AcceptedTextTest {

  @ParameterizedTest(name = "{0}")
  @MethodSource("texts")
  void parsesAndPrintsBack(Text given) {
    var parsed = ComponentParser.parse(given.decoded(), TextLimits.DEFAULT);

    assertThat(Reprint.of(parsed)).isEqualTo(given.decoded());
    assertThat(parsed).hasToString(given.decoded());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("texts")
  void looksLikeComponents(Text given) {
    assertThat(given.decoded().split("/")).allMatch(ComponentParser::looksLikeComponent);
  }

  private static Stream<Text> texts() {
    return Tables.rows(AcceptedTextTest.class, "must-parse.txt").stream()
        .map(row -> new Text(Integer.parseInt(row.get(0)), row.get(1)));
  }

  record Text(int number, String encoded) {
    /// As it is when a URL has been decoded once.
    String decoded() {
      return new Fragment(encoded, 0).decoded();
    }

    @Override
    public String toString() {
      return number + " " + encoded;
    }
  }
}
