package io.darkroom.transform.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import io.darkroom.transform.error.TransformException;
import io.darkroom.transform.syntax.Fragment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class EvaluationTest {
  private final FixedScope scope =
      new FixedScope()
          .with("size", new Value.Numeric(200, Value.Kind.PLAIN))
          .with("ratio", new Value.Numeric(0.5, Value.Kind.FRACTION))
          .with("word", new Value.Text("hello"));

  @ParameterizedTest(name = "{0} is {1}, {2}")
  @CsvSource({
    "150, 150, PLAIN",
    "0.5, 0.5, FRACTION",
    "$size, 200, PLAIN",
    "$ratio, 0.5, FRACTION",
    "iw, 1280, MEASURED",
    "$size_mul_2, 400, PLAIN",
    "$ratio_mul_2, 1, PLAIN",
    "10_add_iw_mul_0.3, 394, MEASURED",
    "1_add_2_mul_3, 7, PLAIN",
    "2_pow_3_pow_2, 64, PLAIN",
    "7_mod_4, 3, PLAIN",
    "7_div_2, 3.5, PLAIN",
    "w_sub_-5, 645, MEASURED",
    "3:4, 0.75, FRACTION",
    "ctx:!x_pos!_to_f, 12.5, PLAIN",
    "ctx:!x_pos!_to_i, 12, PLAIN",
    "md:!price!_mul_2, 240, PLAIN",
    "100.7_to_i, 100, PLAIN"
  })
  void worksNumbersOut(String text, double expected, Value.Kind kind) {
    var number = formula(text).number(scope);

    assertThat(number.value()).isCloseTo(expected, within(1e-9));
    assertThat(number.kind()).isEqualTo(kind);
  }

  @Test
  void multipliesAndDividesBeforeAddingAsTheReferenceShows() {
    scope.with("m", new Value.Numeric(100, Value.Kind.PLAIN));

    assertThat(formula("3_add_$m_mul_3_add_4_div_2_mul_iw_mul_$m").number(scope).value())
        .isEqualTo(3 + 100 * 3 + 4.0 / 2 * 1280 * 100);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "10_div_0",
        "10_mod_0",
        "0_div_0",
        "10_pow_1000",
        "-1_pow_0.5",
        "$word",
        "$word_add_1",
        "ctx:!kind!_to_i",
        "ctx:!kind!_add_1",
        "ctx:!absent!",
        "!text!",
        "current",
        "ref:!file!",
        "current:public_id"
      })
  void refusesWhatComesToNoNumber(String text) {
    var thrown = catchThrowableOfType(TransformException.class, () -> formula(text).number(scope));

    assertThat(thrown.problem().publicMessage())
        .isEqualTo("Invalid width in transformation: " + text);
  }

  @Test
  void namesTheVariableThatHasNoValueYet() {
    var thrown =
        catchThrowableOfType(TransformException.class, () -> formula("2_mul_$unset").number(scope));

    assertThat(thrown.problem().publicMessage())
        .isEqualTo("Variable $unset is used before being assigned");
  }

  @Test
  void keepsTextFilesAndThePicture() {
    assertThat(formula("!a:b!").evaluate(scope)).isEqualTo(new Value.Text("a:b"));
    assertThat(formula("ctx:!absent!").evaluate(scope)).isEqualTo(new Value.Text(""));
    assertThat(formula("ref:!folder:file!").evaluate(scope))
        .isEqualTo(new Value.File("folder:file"));
    assertThat(formula("current").evaluate(scope)).isEqualTo(new Value.Picture());
    assertThat(formula("current:public_id").evaluate(scope))
        .isEqualTo(new Value.Text("folder/name"));
  }

  private static Formula formula(String text) {
    var fragment = new Fragment(text, 2);
    return new Formula("width", fragment, ExpressionParser.findExpression(fragment).orElseThrow());
  }
}
