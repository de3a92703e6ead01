package io.darkroom.transform.op;

/// How a picture becomes areas of one color with smooth outlines.
///
/// @param colors how many different ones at most, at least 2
/// @param detail 0 to 1: the more, the closer outlines are to the pixels
/// @param leastArea areas of fewer pixels go to their neighbors
/// @param smoothness 0 to 1: from straight lines to full curves
/// @param cornerDegrees outlines that turn by more than this at a point keep a corner there
public record Tracing(
    int colors, double detail, int leastArea, double smoothness, double cornerDegrees) {
  public Tracing {
    if (colors < 2) {
      throw new IllegalArgumentException(colors + " colors");
    }
  }
}
