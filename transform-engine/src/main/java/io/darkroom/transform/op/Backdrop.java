package io.darkroom.transform.op;

import java.util.List;

/// Colors found in a picture, to paint a canvas around it.
///
/// @param basis where the colors are looked for
/// @param contrast whether the color that stands out most against the found one is taken, out of
///   the palette, or its complement without one
/// @param colors 1 for a plain canvas, 2 for a gradient along the direction, 4 for one between the
///   corners
/// @param direction of a gradient of 2
/// @param palette the colors to choose the nearest of; empty: as found
public record Backdrop(
    Basis basis, boolean contrast, int colors, Direction direction, List<Rgba> palette) {
  public Backdrop {
    palette = List.copyOf(palette);
    if (colors != 1 && colors != 2 && colors != 4) {
      throw new IllegalArgumentException("a backdrop of " + colors + " colors");
    }
  }

  /// Where colors are looked for.
  public enum Basis {
    /// The outermost pixels.
    BORDER,
    /// All pixels.
    WHOLE
  }

  /// Which way a gradient of two colors runs, from the first to the second.
  public enum Direction {
    LEFT_TO_RIGHT,
    TOP_TO_BOTTOM,
    TOP_LEFT_TO_BOTTOM_RIGHT,
    BOTTOM_LEFT_TO_TOP_RIGHT
  }
}
