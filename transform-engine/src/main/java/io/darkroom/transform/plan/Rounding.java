package io.darkroom.transform.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// Rounding of computed lengths, half up, from exact values: the reference publishes 1280 × 853
/// scaled to width 640 as 640 × 427, and 426.5 must not be lost to binary fractions.
final class Rounding {
  private static final int DIVISION_DIGITS = 12;

  private Rounding() {}

  /// A side of `length × numerator / denominator` pixels, at least 1; past the range of an int it
  /// stays at the largest.
  static int side(int length, int numerator, int denominator) {
    long exact = Math.multiplyFull(length, numerator);
    long rounded = (exact + denominator / 2) / denominator;
    return Math.clamp(rounded, 1, Integer.MAX_VALUE);
  }

  /// A side of `length × factor` pixels, at least 1.
  static int side(int length, double factor) {
    return atLeastOne(round(product(length, factor)));
  }

  /// A side of `length × numerator / denominator` pixels, at least 1.
  static int side(int length, double numerator, double denominator) {
    var exact =
        product(length, numerator)
            .divide(BigDecimal.valueOf(denominator), DIVISION_DIGITS, RoundingMode.HALF_UP);
    return atLeastOne(round(exact));
  }

  /// An offset of `length × factor` pixels, of any sign.
  static int offset(int length, double factor) {
    return saturated(round(product(length, factor)));
  }

  /// A number to the nearest integer, halves upward.
  static int round(double value) {
    return saturated(Math.floor(value + 0.5));
  }

  private static BigDecimal product(int length, double factor) {
    return BigDecimal.valueOf(factor).multiply(BigDecimal.valueOf(length));
  }

  private static double round(BigDecimal exact) {
    return exact.add(BigDecimal.valueOf(0.5)).setScale(0, RoundingMode.FLOOR).doubleValue();
  }

  private static int atLeastOne(double value) {
    return Math.max(1, saturated(value));
  }

  private static int saturated(double value) {
    return (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, value));
  }
}
