package io.darkroom.transform.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.darkroom.transform.error.TransformException;
import io.darkroom.transform.syntax.Fragment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ConditionTest {
  private final FixedScope scope =
      new FixedScope()
          .with("set", new Value.Text("sale:other"))
          .with("n", new Value.Numeric(5, Value.Kind.PLAIN));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "w_gt_300",
        "w_eq_640",
        "w_ne_h",
        "w_lte_640",
        "w_gte_640",
        "h_lt_w",
        "w_lt_iw",
        "ar_gt_3:4",
        "w_mul_2_eq_iw",
        "w_gt_1000_or_h_gt_400",
        "w_gt_1_and_h_gt_1_and_fc_eq_2",
        "w_gt_1000_and_h_gt_1000_or_fc_eq_2",
        "ctx:!kind!_eq_!shoes!",
        "ctx:!absent!_eq_!!",
        "ctx:!kind!_ne_!hats!",
        "md:!price!_gt_100",
        "!sale:in_stock!_in_tags",
        "!other!_nin_tags",
        "!kind!_in_ctx",
        "!price!_in_md",
        "!red!_in_md:!colors!",
        "!hat!_in_rn",
        "!Shadow!_in_pgnames",
        "isdef_$n",
        "isndef_$unset",
        "$n_eq_5",
        "!sale!_in_$set",
        "ctx:!x_pos!_ne_12.5"
      })
  void holds(String text) {
    assertThat(condition(text).holds(scope)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "w_gt_640",
        "w_lt_640",
        "w_eq_h",
        "ar_gt_16:9",
        "w_gt_1_and_h_gt_1000",
        "w_gt_1000_or_h_gt_1000",
        "ctx:!kind!_eq_!hats!",
        "ctx:!kind!_eq_!!",
        "ctx:!x_pos!_gt_1",
        "!sale:other!_in_tags",
        "!sale:other!_nin_tags",
        "!size!_in_ctx",
        "!green!_in_md:!colors!",
        "isndef_$n",
        "isdef_$unset",
        "$set_in_tags",
        "w_div_0_gt_1",
        "fc_gt_2_or_w_eq_1_and_w_gt_0"
      })
  void doesNotHold(String text) {
    assertThat(condition(text).holds(scope)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "w",
        "w_bigger_300",
        "w_gt",
        "gt_300",
        "sale_in_tags",
        "w_gt_300_and",
        "and_w_gt_1",
        "w_gt_300_or_or_h_gt_1",
        "isdef_x",
        "isdef",
        "isdef_$",
        "!a!_in",
        "!a!_in_nothing",
        "w_gt_300_h_gt_200",
        "w_gt_!open"
      })
  void refusesWhatIsNoCondition(String text) {
    assertThat(ConditionParser.findCondition(new Fragment(text, 0))).isEmpty();
  }

  @Test
  void refusesVariablesThatHaveNoValueYet() {
    assertThatThrownBy(() -> condition("$unset_gt_1").holds(scope))
        .isInstanceOf(TransformException.class);
  }

  private static WrittenCondition condition(String text) {
    var fragment = new Fragment(text, 3);
    return new WrittenCondition(fragment, ConditionParser.findCondition(fragment).orElseThrow());
  }
}
