package io.darkroom.transform.model;

import io.darkroom.transform.expression.Formula;

/// A number that may be an expression; whoever holds it says what it measures.
public sealed interface Scalar {

  /// A number as written.
  record Fixed(double value) implements Scalar {
    public Fixed {
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException("not a number: " + value);
      }
    }
  }

  /// Worked out while planning.
  record Computed(Formula formula) implements Scalar {}
}
