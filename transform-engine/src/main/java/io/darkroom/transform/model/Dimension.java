package io.darkroom.transform.model;

import io.darkroom.transform.expression.Formula;
import org.jspecify.annotations.Nullable;

/// A requested width or height. Reference: "Resizing and cropping", value kinds of `w` and `h`.
public sealed interface Dimension {

  /// Written without a decimal point: pixels, before the device pixel ratio. At least 1.
  record Pixels(int pixels) implements Dimension {
    public Pixels {
      if (pixels < 1) {
        throw new IllegalArgumentException("a dimension of " + pixels + " pixels");
      }
    }
  }

  /// Written with a decimal point: a factor on the same side of the current picture. Above 0; 1.0
  /// is the whole side.
  record Fraction(double factor) implements Dimension {
    public Fraction {
      if (!(factor > 0) || Double.isInfinite(factor)) {
        throw new IllegalArgumentException("a dimension of " + factor + " sides");
      }
    }
  }

  /// Worked out while planning: pixels, unless it is a variable that was given a fraction.
  record Computed(Formula formula) implements Dimension {}

  /// `w_auto`: the width that the client says it has room for, rounded up.
  ///
  /// @param stepPixels the result is a multiple of this
  /// @param fallbackPixels the width when the client says nothing; null: the initial width
  record Automatic(int stepPixels, @Nullable Integer fallbackPixels) implements Dimension {
    public Automatic {
      if (stepPixels < 1 || (fallbackPixels != null && fallbackPixels < 1)) {
        throw new IllegalArgumentException(
            "an automatic width in steps of " + stepPixels + ", or else " + fallbackPixels);
      }
    }
  }
}
