package io.darkroom.transform.model;

import io.darkroom.transform.expression.Formula;

/// A requested ratio of width to height.
public sealed interface AspectRatio {

  /// Both parts above 0. `1.5` is 1.5 : 1. The parts are kept apart because 16 : 9 has no exact
  /// decimal, and sizes are rounded from exact values.
  record Fixed(double width, double height) implements AspectRatio {
    public Fixed {
      if (!(width > 0 && height > 0) || !Double.isFinite(width) || !Double.isFinite(height)) {
        throw new IllegalArgumentException("a ratio of " + width + ":" + height);
      }
    }
  }

  /// Worked out while planning.
  record Computed(Formula formula) implements AspectRatio {}
}
