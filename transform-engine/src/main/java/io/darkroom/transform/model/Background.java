package io.darkroom.transform.model;

import io.darkroom.transform.op.Rgba;
import java.util.List;

/// What shows where the picture does not. Reference: `b_`.
public sealed interface Background {

  /// One color.
  record Solid(Color color) implements Background {}

  /// `auto`: colors found in the picture. Only around pads.
  ///
  /// @param basis which part of the picture the colors come from
  /// @param contrast whether a color that stands out is taken instead of a common one
  /// @param colors 1, or 2 or 4 for a gradient between so many
  /// @param direction of a gradient of 2
  /// @param palette the colors to choose among; empty: any
  record Sampled(Basis basis, boolean contrast, int colors, Direction direction, List<Rgba> palette)
      implements Background {
    public Sampled {
      palette = List.copyOf(palette);
      if (colors != 1 && colors != 2 && colors != 4) {
        throw new IllegalArgumentException("a background of " + colors + " colors");
      }
    }

    /// Which part of the picture counts.
    public enum Basis {
      BORDER,
      PREDOMINANT
    }

    /// Which way a gradient runs.
    public enum Direction {
      HORIZONTAL,
      VERTICAL,
      DIAGONAL_DESC,
      DIAGONAL_ASC
    }
  }
}
