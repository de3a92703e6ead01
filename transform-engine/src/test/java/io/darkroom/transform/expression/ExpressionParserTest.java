package io.darkroom.transform.expression;

import static org.assertj.core.api.Assertions.assertThat;

import io.darkroom.transform.syntax.Fragment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ExpressionParserTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "150 | 150",
        "-20 | -20",
        "0.5 | 0.5",
        "$size | $size",
        "iw | iw",
        "ow | iw",
        "3:4 | 3:4",
        "!a_b:c! | 'a_b:c'",
        "2_mul_$small | (2 mul $small)",
        "1_add_2_sub_3 | ((1 add 2) sub 3)",
        "1_add_2_mul_3 | (1 add (2 mul 3))",
        "2_pow_3_pow_4 | ((2 pow 3) pow 4)",
        "2_mul_3_pow_4_div_5 | ((2 mul (3 pow 4)) div 5)",
        "3_add_$m_mul_3_add_4_div_2_mul_iw_mul_$m"
            + "| ((3 add ($m mul 3)) add (((4 div 2) mul iw) mul $m))",
        "iw_pow_2_mod_500 | ((iw pow 2) mod 500)",
        "ctx:!x_pos!_to_f | CONTEXT 'x_pos' to f",
        "md:!price!_mul_2 | (STRUCTURED 'price' mul 2)",
        "100_to_i_add_1 | (100 to i add 1)",
        "ref:!folder:file! | ref 'folder:file'",
        "current | current",
        "current:public_id | public ID",
      })
  void bindsByRankAndFromTheLeft(String text, String expected) {
    assertThat(ExpressionParser.findExpression(new Fragment(text, 0)).map(Written::of))
        .contains(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "abc", "1_", "_1", "1__2", "1_add", "add_1", "1_2", "iw_divide_2", "!open", "!a!b!",
        "$", "$1", "$a b", "1.", ".5", "1e3", "+1", "--1", "NaN", "Infinity", "0x10",
        "\u0661", "1:", ":2", "ctx:k", "ctx:", "md:!k", "123456789012345678901"
      })
  void refusesWhatIsNoExpression(String text) {
    assertThat(ExpressionParser.findExpression(new Fragment(text, 0))).isEmpty();
  }

  @Test
  void takesTheCurrentSideForAMissingLeftOperand() {
    var text = new Fragment("div_2_add_1", 0);

    assertThat(ExpressionParser.findExpression(text, Characteristic.WIDTH).map(Written::of))
        .contains("((w div 2) add 1)");
    assertThat(ExpressionParser.findExpression(text)).isEmpty();
  }

  @Test
  void tellsNumbersWithADecimalPointFromThoseWithout() {
    assertThat(ExpressionParser.findNumber("1.0")).contains(new Expression.Literal(1, true));
    assertThat(ExpressionParser.findNumber("1")).contains(new Expression.Literal(1, false));
  }
}
