package io.darkroom.transform.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.darkroom.transform.error.TransformException;
import io.darkroom.transform.syntax.ComponentParser;
import io.darkroom.transform.syntax.TextLimits;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ConditionBlocksTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "w_1 | PLAIN",
        "if_w_gt_1/w_1/if_end | BEGIN PLAIN END",
        "if_w_gt_1/w_1/if_else/w_2/if_end | BEGIN PLAIN ELSE PLAIN END",
        "if_w_gt_1,w_1 | WHOLE",
        "if_w_gt_1,w_1/w_2 | WHOLE PLAIN",
        "if_w_gt_1,w_1/w_2/if_end | BEGIN PLAIN END",
        "if_w_gt_1,w_1/if_else,w_2 | BEGIN WHOLE_ELSE",
        "if_w_gt_1,w_1/if_else,w_2/w_3 | BEGIN WHOLE_ELSE PLAIN",
        "if_w_gt_1,w_1/w_2/if_else,w_3 | BEGIN PLAIN WHOLE_ELSE",
        "if_w_gt_1/w_1/if_else,w_2/w_3/if_end | BEGIN PLAIN ELSE PLAIN END",
        "if_w_gt_1/if_h_gt_1/w_1/if_end/w_2/if_end | BEGIN BEGIN PLAIN END PLAIN END",
        "if_w_gt_1/if_h_gt_1,w_1/if_end | BEGIN WHOLE END",
        "if_w_gt_1/if_h_gt_1,w_1/if_end/if_end | BEGIN BEGIN END END",
        "if_w_gt_1/if_h_gt_1,w_1/if_else/w_2/if_end | BEGIN WHOLE ELSE PLAIN END",
        "if_w_gt_1/if_h_gt_1,w_1/if_else,w_2/if_end | BEGIN BEGIN WHOLE_ELSE END",
      })
  void knowsWhatEachComponentIsToItsBlock(String text, String roles) {
    var found =
        ConditionBlocks.of(
            ComponentParser.parse(text, TextLimits.DEFAULT).components(),
            TextLimits.DEFAULT.depth());

    assertThat(found.stream().map(Enum::name).collect(Collectors.joining(" "))).isEqualTo(roles);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "if_end",
        "if_else",
        "w_1/if_end",
        "if_w_gt_1",
        "if_w_gt_1/w_1",
        "if_w_gt_1/w_1/if_end/if_end",
        "if_w_gt_1/if_else/if_else/if_end",
        "if_w_gt_1/if_h_gt_1/if_end",
        "if_w_gt_1,if_h_gt_1,w_1",
        "if_w_gt_1/if_w_gt_1/if_w_gt_1/if_w_gt_1/if_w_gt_1/if_w_gt_1/if_w_gt_1/if_w_gt_1"
            + "/if_w_gt_1/if_w_gt_1/if_w_gt_1/if_end/if_end/if_end/if_end/if_end/if_end/if_end"
            + "/if_end/if_end/if_end/if_end"
      })
  void refusesBlocksThatDoNotNest(String text) {
    var components = ComponentParser.parse(text, TextLimits.DEFAULT).components();

    assertThatThrownBy(() -> ConditionBlocks.of(components, TextLimits.DEFAULT.depth()))
        .isInstanceOf(TransformException.class);
  }
}
