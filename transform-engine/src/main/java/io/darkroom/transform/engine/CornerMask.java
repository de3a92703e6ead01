package io.darkroom.transform.engine;

import io.darkroom.transform.op.Corners;
import io.darkroom.transform.op.Corners.Corner;
import java.util.Arrays;

/// How much of each pixel lies inside a rectangle with rounded corners: 0 none, 255 all of it. Both
/// engines cut with it, so that their edges agree.
///
/// A line of pixels is cut into thin ones; where the ellipse crosses each is computed, and what
/// lies before is not covered.
public final class CornerMask {
  private static final int LINES_PER_PIXEL = 16;

  private final int width;
  private final int height;
  private final byte[] coverage;

  private CornerMask(int width, int height) {
    this.width = width;
    this.height = height;
    this.coverage = new byte[width * height];
    Arrays.fill(coverage, (byte) 255);
  }

  /// @return `width * height` numbers, row by row
  public static byte[] of(int width, int height, Corners corners) {
    var mask = new CornerMask(width, height);
    mask.cut(corners.topLeft(), false, false);
    mask.cut(corners.topRight(), true, false);
    mask.cut(corners.bottomRight(), true, true);
    mask.cut(corners.bottomLeft(), false, true);
    return mask.coverage;
  }

  /// The corners of a line about a picture: those that are round grow by its width.
  public static Corners around(Corners corners, int line) {
    return new Corners(
        grown(corners.topLeft(), line),
        grown(corners.topRight(), line),
        grown(corners.bottomRight(), line),
        grown(corners.bottomLeft(), line));
  }

  private static Corner grown(Corner corner, int line) {
    return isSharp(corner)
        ? corner
        : new Corner(corner.horizontal() + line, corner.vertical() + line);
  }

  private static boolean isSharp(Corner corner) {
    return corner.horizontal() == 0 || corner.vertical() == 0;
  }

  private void cut(Corner corner, boolean fromRight, boolean fromBottom) {
    if (isSharp(corner)) {
      return;
    }
    int rows = Math.min(height, (int) Math.ceil(corner.vertical()));
    for (int row = 0; row < rows; row++) {
      var uncovered = uncovered(corner, row);
      int y = fromBottom ? height - 1 - row : row;
      for (int i = 0; i < uncovered.length; i++) {
        int at = y * width + (fromRight ? width - 1 - i : i);
        // Two ellipses may meet within a pixel; what each leaves out does not overlap.
        coverage[at] = (byte) Math.max(0, (coverage[at] & 0xff) - Math.round(255 * uncovered[i]));
      }
    }
  }

  /// The share of each pixel of a row that lies outside the ellipse, counted from the corner.
  private double[] uncovered(Corner corner, int row) {
    var shares = new double[Math.min(width, (int) Math.ceil(corner.horizontal()))];
    for (int line = 0; line < LINES_PER_PIXEL; line++) {
      double y = row + (line + 0.5) / LINES_PER_PIXEL;
      double rise = Math.max(0, (corner.vertical() - y) / corner.vertical());
      double edge = corner.horizontal() * (1 - Math.sqrt(1 - rise * rise));
      for (int x = 0; x < shares.length && x < edge; x++) {
        shares[x] += Math.min(1, edge - x) / LINES_PER_PIXEL;
      }
    }
    return shares;
  }
}
