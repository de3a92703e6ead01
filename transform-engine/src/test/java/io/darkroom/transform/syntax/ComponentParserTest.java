package io.darkroom.transform.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.darkroom.transform.error.Problem;
import io.darkroom.transform.error.TransformException;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ComponentParserTest {
  private static final long SEED = 7;

  @Test
  void splitsComponentsAndPartsAndKeepsTheirPlaces() {
    var parsed = parse("c_fill,w_100/$a_1,if_w_gt_5");

    assertThat(parsed.components()).hasSize(2);
    assertThat(parsed.components().get(0).parameters())
        .containsExactly(
            new Parameter("c", new Fragment("fill", 2), 0),
            new Parameter("w", new Fragment("100", 9), 7));
    assertThat(parsed.components().get(1).parameters())
        .containsExactly(
            new Parameter("$a", new Fragment("1", 16), 13),
            new Parameter("if", new Fragment("w_gt_5", 21), 18));
  }

  @Test
  void keepsKeysThatNobodyKnows() {
    assertThat(parse("nosuchkey_1").components().getFirst().parameters().getFirst().key())
        .isEqualTo("nosuchkey");
  }

  @Test
  void leavesOutEmptySegmentsAndParts() {
    var parsed = parse("//w_1,,h_2,//c_fit");

    assertThat(parsed.components()).hasSize(2);
    assertThat(parsed.components().getFirst().parameters()).hasSize(2);
  }

  @Test
  void takesNoTextForNoTransformation() {
    assertThat(parse("").components()).isEmpty();
  }

  @ParameterizedTest(name = "{0} has the extension {1}")
  @CsvSource(
      delimiter = '|',
      value = {"c_pad,w_3/jpg | jpg", "jpg | jpg", "w_3/jp2 | jp2", "w_3/ | ''"})
  void takesABareWordAtTheEndForTheExtension(String text, String extension) {
    assertThat(parse(text).extension()).hasToString(extension);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"h_", "_1", "w", "9,c_fill", "$1size_300", "$_1", "$a_", "w_1/,", "w_1/x/h_2"})
  void refusesWhatIsNoComponent(String text) {
    var thrown = catchThrowableOfType(TransformException.class, () -> parse(text + "/w_1"));

    assertThat(thrown.problem()).isInstanceOf(Problem.Malformed.class);
  }

  @Test
  void tellsWhichComponentIsMalformed() {
    var thrown = catchThrowableOfType(TransformException.class, () -> parse("w_1/h_2,x,y_1"));

    assertThat(thrown.problem())
        .isEqualTo(new Problem.Malformed("h_2,x,y_1", 4, "key_value, or $name_value"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"w_100", "w_abc", "$a", "$a_1", "if_w", "l_text:a:b,w_1", "w_1,"})
  void recognizesComponentsByTheirShape(String segment) {
    assertThat(ComponentParser.looksLikeComponent(segment)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", ",", "folder", "ab_cd", "my_photos", "W_100", "w_", "v12", "$1", "a_"})
  void recognizesWhatIsNoComponentByItsShape(String segment) {
    assertThat(ComponentParser.looksLikeComponent(segment)).isFalse();
  }

  @Test
  void refusesMoreComponentsThanTheLimit() {
    var text = Stream.generate(() -> "w_1").limit(101).collect(Collectors.joining("/"));

    var thrown = catchThrowableOfType(TransformException.class, () -> parse(text));

    assertThat(thrown.problem().publicMessage())
        .isEqualTo("Maximum number of components in a transformation is 100. Requested 101");
  }

  @Test
  void refusesLongerTextThanTheLimit() {
    var thrown =
        catchThrowableOfType(TransformException.class, () -> parse("w_" + "1".repeat(8191)));

    assertThat(thrown.problem()).isInstanceOf(Problem.TooLarge.class);
  }

  @Test
  void printsBackWhateverItParses() {
    var random = new Random(SEED);
    for (int i = 0; i < 20_000; i++) {
      var text = randomText(random);

      assertThat(Reprint.of(parse(text))).isEqualTo(text);
    }
  }

  private static String randomText(Random random) {
    var text = new StringBuilder();
    for (int components = random.nextInt(5); components >= 0; components--) {
      for (int parts = random.nextInt(4); parts >= 0; parts--) {
        text.append(random.nextInt(5) == 0 ? "$" : "").append(word(random, "abcxyz", 3));
        text.append('_').append(word(random, "ab1_:;!$().-%", 9)).append(parts > 0 ? "," : "");
      }
      text.append("/".repeat(1 + random.nextInt(2)));
    }
    return text + (random.nextBoolean() ? "" : word(random, "abc123", 4));
  }

  private static String word(Random random, String alphabet, int longest) {
    return random
        .ints(1 + random.nextInt(longest), 0, alphabet.length())
        .mapToObj(i -> alphabet.substring(i, i + 1))
        .collect(Collectors.joining());
  }

  private static TransformationText parse(String text) {
    return ComponentParser.parse(text, TextLimits.DEFAULT);
  }
}
