package io.darkroom.transform.read;

import io.darkroom.transform.expression.ExpressionParser;
import java.util.Optional;

/// Reads whole numbers.
final class Integers {
  private Integers() {}

  /// A number without a decimal point within bounds, both included.
  static Optional<Integer> find(String text, int min, int max) {
    return ExpressionParser.findNumber(text)
        .filter(number -> !number.decimalPoint())
        .filter(number -> number.value() >= min && number.value() <= max)
        .map(number -> (int) number.value());
  }
}
