package io.darkroom.transform.expression;

import java.util.Optional;

/// Reads numbers as the language writes them: an optional minus, digits, and optionally a point and
/// digits; ASCII only, no exponent.
final class NumberText {
  /// Longer numbers are refused; no length or ratio needs them.
  private static final int MAX_CHARACTERS = 20;

  private NumberText() {}

  static Optional<Expression.Literal> find(String text) {
    int begin = text.startsWith("-") ? 1 : 0;
    int point = afterDigits(text, begin);
    if (point == begin || text.length() > MAX_CHARACTERS) {
      return Optional.empty();
    }
    boolean hasPoint = point < text.length();
    if (hasPoint && (text.charAt(point) != '.' || !isDigitsFrom(text, point + 1))) {
      return Optional.empty();
    }
    return Optional.of(new Expression.Literal(Double.parseDouble(text), hasPoint));
  }

  private static boolean isDigitsFrom(String text, int begin) {
    return begin < text.length() && afterDigits(text, begin) == text.length();
  }

  private static int afterDigits(String text, int begin) {
    int at = begin;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    return at;
  }
}
