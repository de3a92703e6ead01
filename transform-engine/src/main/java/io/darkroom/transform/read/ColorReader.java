package io.darkroom.transform.read;

import io.darkroom.transform.color.ColorText;
import io.darkroom.transform.expression.Expression;
import io.darkroom.transform.expression.ExpressionParser;
import io.darkroom.transform.expression.Formula;
import io.darkroom.transform.model.Color;
import io.darkroom.transform.syntax.Fragment;
import io.darkroom.transform.syntax.Key;
import io.darkroom.transform.syntax.Parameter;
import java.util.Optional;

/// Reads colors: as written, or a variable that holds one.
final class ColorReader {
  private ColorReader() {}

  /// `co_`.
  static Color color(Parameter parameter) {
    return find(Key.COLOR, parameter.value())
        .orElseThrow(
            () -> Refusal.badValue(Key.COLOR, parameter, "a color name, or rgb: and hex digits"));
  }

  /// A color that is the whole or a part of a value.
  static Optional<Color> find(Key key, Fragment text) {
    if (text.text().startsWith("$")) {
      return ExpressionParser.findExpression(text)
          .filter(Expression.Variable.class::isInstance)
          .map(variable -> new Color.Computed(new Formula(key.longName(), text, variable)));
    }
    return ColorText.find(text.text()).map(Color.Known::new);
  }
}
