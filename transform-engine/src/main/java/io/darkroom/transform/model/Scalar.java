package io.darkroom.transform.model;

import io.darkroom.transform.expression.Formula;

/// A number that may be an expression; whoever holds it says what it measures.
public sealed interface Scalar {

  /// A number as written, within the range of its parameter.
  ///
  /// @param decimalPoint whether it was written with one
  record Fixed(double value, boolean decimalPoint) implements Scalar {
    public Fixed {
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException("not a number: " + value);
      }
    }
  }

  /// Worked out while planning, and then held against the range.
  record Computed(Formula formula, Range range) implements Scalar {}

  /// The values that a parameter takes, both ends included.
  record Range(double min, double max) {
    public static final Range ANY = new Range(-1e9, 1e9);
    public static final Range POSITIVE = new Range(Double.MIN_VALUE, 1e9);
    public static final Range PERCENT = new Range(0, 100);

    public boolean contains(double value) {
      return value >= min && value <= max;
    }

    @Override
    public String toString() {
      if (equals(ANY)) {
        return "a number";
      }
      return equals(POSITIVE)
          ? "a number above 0"
          : "a number from " + end(min) + " to " + end(max);
    }

    private static String end(double value) {
      if (value == Double.MIN_VALUE) {
        return "above 0";
      }
      return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
    }
  }
}
