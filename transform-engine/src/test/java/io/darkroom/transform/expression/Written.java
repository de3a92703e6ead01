package io.darkroom.transform.expression;

import java.util.Locale;

/// Expressions with all their parentheses.
final class Written {
  private Written() {}

  static String of(Expression expression) {
    return switch (expression) {
      case Expression.Literal(double value, _) ->
          value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
      case Expression.Text(var value) -> "'" + value + "'";
      case Expression.Variable(var name) -> "$" + name;
      case Expression.Known(var characteristic) -> characteristic.text();
      case Expression.Metadata(var source, var key) -> source + " '" + key + "'";
      case Expression.Convert(var operand, boolean toInteger) ->
          of(operand) + (toInteger ? " to i" : " to f");
      case Expression.Arithmetic(var operator, var left, var right) ->
          "(%s %s %s)".formatted(of(left), word(operator), of(right));
      case Expression.Ratio(double width, double height) ->
          of(new Expression.Literal(width, false))
              + ":"
              + of(new Expression.Literal(height, false));
      case Expression.Reference(var id) -> "ref '" + id + "'";
      case Expression.CurrentImage() -> "current";
      case Expression.CurrentPublicId() -> "public ID";
    };
  }

  private static String word(Operator operator) {
    return operator.name().toLowerCase(Locale.ROOT).substring(0, 3);
  }
}
