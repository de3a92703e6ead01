package io.darkroom.transform.read;

import io.darkroom.transform.expression.Characteristic;
import io.darkroom.transform.expression.Expression;
import io.darkroom.transform.expression.ExpressionParser;
import io.darkroom.transform.expression.Formula;
import io.darkroom.transform.model.AspectRatio;
import io.darkroom.transform.model.Coordinate;
import io.darkroom.transform.model.Dimension;
import io.darkroom.transform.model.Scalar;
import io.darkroom.transform.syntax.Fragment;
import io.darkroom.transform.syntax.Key;
import io.darkroom.transform.syntax.Parameter;
import java.util.Optional;

/// Reads lengths, ratios and other numbers. A number as written is checked here; an expression is
/// checked when it is worked out.
final class LengthReader {
  /// No picture has a longer side; a longer one would overflow when scaled.
  private static final double MAX_PIXELS = 1_000_000_000;

  private static final String DIMENSION = "a number above 0, or an expression";
  private static final String COORDINATE = "a number, or an expression";
  private static final String RATIO = "a ratio above 0 such as 16:9 or 1.5, or an expression";

  private LengthReader() {}

  /// `w_` and `h_`, except `w_auto`.
  ///
  /// @param current what an expression that begins with an operator begins with
  static Dimension dimension(Key key, Parameter parameter, Characteristic current) {
    var text = parameter.value();
    var expression =
        ExpressionParser.findExpression(text, current)
            .orElseThrow(() -> Refusal.badValue(key, parameter, DIMENSION));
    return switch (expression) {
      case Expression.Literal(double value, _) when !(value > 0 && value <= MAX_PIXELS) ->
          throw Refusal.badValue(key, parameter, DIMENSION);
      case Expression.Literal(double value, boolean point) when point ->
          new Dimension.Fraction(value);
      case Expression.Literal(double value, _) -> new Dimension.Pixels((int) value);
      case Expression other -> new Dimension.Computed(formula(key, text, other));
    };
  }

  /// `x_` and `y_`.
  static Coordinate coordinate(Key key, Parameter parameter) {
    return switch (expression(key, parameter, COORDINATE)) {
      case Expression.Literal(double value, _) when Math.abs(value) > MAX_PIXELS ->
          throw Refusal.badValue(key, parameter, COORDINATE);
      case Expression.Literal(double value, boolean point) when point ->
          new Coordinate.Fraction(value);
      case Expression.Literal(double value, _) -> new Coordinate.Pixels((int) value);
      case Expression other -> new Coordinate.Computed(formula(key, parameter.value(), other));
    };
  }

  /// `ar_`.
  static AspectRatio aspectRatio(Parameter parameter) {
    return switch (expression(Key.ASPECT_RATIO, parameter, RATIO)) {
      case Expression.Literal(double value, _) -> fixedRatio(parameter, value, 1);
      case Expression.Ratio(double width, double height) -> fixedRatio(parameter, width, height);
      case Expression other ->
          new AspectRatio.Computed(formula(Key.ASPECT_RATIO, parameter.value(), other));
    };
  }

  private static AspectRatio fixedRatio(Parameter parameter, double width, double height) {
    if (!(width > 0 && height > 0)) {
      throw Refusal.badValue(Key.ASPECT_RATIO, parameter, RATIO);
    }
    return new AspectRatio.Fixed(width, height);
  }

  /// A number within a range, or an expression.
  static Scalar scalar(Key key, Parameter parameter, Scalar.Range range) {
    return findScalar(key, parameter.value(), range)
        .orElseThrow(() -> Refusal.badValue(key, parameter, range + ", or an expression"));
  }

  /// As [#scalar], of a part of a value; nothing when it is neither.
  static Optional<Scalar> findScalar(Key key, Fragment text, Scalar.Range range) {
    return ExpressionParser.findExpression(text)
        .flatMap(expression ->
            switch (expression) {
              case Expression.Literal(double value, boolean point) ->
                  range.contains(value)
                      ? Optional.of(new Scalar.Fixed(value, point))
                      : Optional.empty();
              case Expression.Ratio _, Expression.Text _ -> Optional.empty();
              case Expression other ->
                  Optional.of(new Scalar.Computed(formula(key, text, other), range));
            });
  }

  private static Expression expression(Key key, Parameter parameter, String expected) {
    return ExpressionParser.findExpression(parameter.value())
        .orElseThrow(() -> Refusal.badValue(key, parameter, expected));
  }

  private static Formula formula(Key key, Fragment text, Expression root) {
    return new Formula(key.longName(), text, root);
  }
}
