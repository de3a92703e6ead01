package io.darkroom.transform.plan;

/// A rectangle in a stored picture, in pixels of the upright picture.
///
/// @param x the left edge
/// @param y the top edge
/// @param width at least 1
/// @param height at least 1
public record Region(int x, int y, int width, int height) {
  public Region {
    if (width < 1 || height < 1) {
      throw new IllegalArgumentException("an empty region: " + width + "x" + height);
    }
  }

  long area() {
    return (long) width * height;
  }
}
