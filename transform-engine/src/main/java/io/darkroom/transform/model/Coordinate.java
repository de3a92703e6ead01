package io.darkroom.transform.model;

import io.darkroom.transform.expression.Formula;

/// A requested `x` or `y`; of any sign. What it is measured from depends on the gravity.
public sealed interface Coordinate {
  Coordinate ZERO = new Pixels(0);

  /// Written without a decimal point: pixels, before the device pixel ratio.
  record Pixels(int pixels) implements Coordinate {}

  /// Written with a decimal point: a factor on the side of the current picture.
  record Fraction(double factor) implements Coordinate {
    public Fraction {
      if (!Double.isFinite(factor)) {
        throw new IllegalArgumentException("a coordinate of " + factor + " sides");
      }
    }
  }

  /// Worked out while planning: pixels, unless it is a variable that was given a fraction.
  record Computed(Formula formula) implements Coordinate {}
}
