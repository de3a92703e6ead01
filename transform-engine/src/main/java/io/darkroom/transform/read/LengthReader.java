package io.darkroom.transform.read;

import io.darkroom.transform.expression.Characteristic;
import io.darkroom.transform.expression.Expression;
import io.darkroom.transform.expression.ExpressionParser;
import io.darkroom.transform.expression.Formula;
import io.darkroom.transform.model.AspectRatio;
import io.darkroom.transform.model.Coordinate;
import io.darkroom.transform.model.Dimension;
import io.darkroom.transform.model.Scalar;
import io.darkroom.transform.syntax.Key;
import io.darkroom.transform.syntax.Parameter;
import org.jspecify.annotations.Nullable;

/// Reads lengths, ratios and other numbers. A number as written is checked here; an expression is
/// checked when it is worked out.
final class LengthReader {
  /// No picture has a longer side; a longer one would overflow when scaled.
  private static final double MAX_PIXELS = 1_000_000_000;

  private LengthReader() {}

  /// `w_` and `h_`, except `w_auto`.
  static Dimension dimension(Key key, Parameter parameter, Characteristic current) {
    var expected = "a number above 0, or an expression";
    return switch (expression(key, parameter, current, expected)) {
      case Expression.Literal(double value, _) when !(value > 0 && value <= MAX_PIXELS) ->
          throw Refusal.badValue(key, parameter, expected);
      case Expression.Literal(double value, boolean point) when point ->
          new Dimension.Fraction(value);
      case Expression.Literal(double value, _) -> new Dimension.Pixels((int) value);
      case Expression other -> new Dimension.Computed(formula(key, parameter, other));
    };
  }

  /// `x_` and `y_`.
  static Coordinate coordinate(Key key, Parameter parameter) {
    var expected = "a number, or an expression";
    return switch (expression(key, parameter, null, expected)) {
      case Expression.Literal(double value, _) when Math.abs(value) > MAX_PIXELS ->
          throw Refusal.badValue(key, parameter, expected);
      case Expression.Literal(double value, boolean point) when point ->
          new Coordinate.Fraction(value);
      case Expression.Literal(double value, _) -> new Coordinate.Pixels((int) value);
      case Expression other -> new Coordinate.Computed(formula(key, parameter, other));
    };
  }

  /// `ar_`.
  static AspectRatio aspectRatio(Parameter parameter) {
    var expected = "a ratio above 0 such as 16:9 or 1.5, or an expression";
    return switch (expression(Key.ASPECT_RATIO, parameter, null, expected)) {
      case Expression.Literal(double value, _) -> fixedRatio(parameter, value, 1, expected);
      case Expression.Ratio(double width, double height) ->
          fixedRatio(parameter, width, height, expected);
      case Expression other ->
          new AspectRatio.Computed(formula(Key.ASPECT_RATIO, parameter, other));
    };
  }

  private static AspectRatio fixedRatio(
      Parameter parameter, double width, double height, String expected) {
    if (!(width > 0 && height > 0)) {
      throw Refusal.badValue(Key.ASPECT_RATIO, parameter, expected);
    }
    return new AspectRatio.Fixed(width, height);
  }

  /// A number between bounds, both included, or an expression.
  static Scalar scalar(Key key, Parameter parameter, double min, double max) {
    var expected = "a number from %s to %s, or an expression".formatted(min, max);
    return switch (expression(key, parameter, null, expected)) {
      case Expression.Literal(double value, _) when value < min || value > max ->
          throw Refusal.badValue(key, parameter, expected);
      case Expression.Literal(double value, _) -> new Scalar.Fixed(value);
      case Expression other -> new Scalar.Computed(formula(key, parameter, other));
    };
  }

  private static Expression expression(
      Key key, Parameter parameter, @Nullable Characteristic current, String expected) {
    var text = parameter.value();
    var expression =
        current == null
            ? ExpressionParser.findExpression(text)
            : ExpressionParser.findExpression(text, current);
    return expression.orElseThrow(() -> Refusal.badValue(key, parameter, expected));
  }

  static Formula formula(Key key, Parameter parameter, Expression root) {
    return new Formula(key.longName(), parameter.value(), root);
  }
}
