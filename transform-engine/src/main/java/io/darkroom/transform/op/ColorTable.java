package io.darkroom.transform.op;

import java.util.List;

/// New colors for those on an even grid of red, green and blue; between them, trilinear.
///
/// @param side points along each edge of the grid, at least 2
/// @param colors red, green and blue, 0 to 1, of each point, red fastest, blue slowest; belongs to
///   the table
/// @param lowest the red, green and blue that the first point stands for
/// @param highest those that the last point stands for
@SuppressWarnings("ArrayRecordComponent") // large, and never changed
public record ColorTable(int side, float[] colors, List<Double> lowest, List<Double> highest) {
  public static final List<Double> ZERO = List.of(0.0, 0.0, 0.0);
  public static final List<Double> ONE = List.of(1.0, 1.0, 1.0);

  public ColorTable {
    lowest = List.copyOf(lowest);
    highest = List.copyOf(highest);
    if (side < 2 || colors.length != 3 * side * side * side) {
      throw new IllegalArgumentException(colors.length + " numbers for a side of " + side);
    }
  }

  /// Replaces a color: red, green and blue, 0 to 1.
  public void lookUp(double[] color) {
    double red = position(color[0], 0);
    double green = position(color[1], 1);
    double blue = position(color[2], 2);
    for (int channel = 0; channel < 3; channel++) {
      color[channel] = between(red, green, blue, channel);
    }
  }

  /// Where a value lies on the grid, 0 to `side - 1`.
  private double position(double value, int channel) {
    double share = (value - lowest.get(channel)) / (highest.get(channel) - lowest.get(channel));
    return Math.clamp(share, 0, 1) * (side - 1);
  }

  private double between(double red, double green, double blue, int channel) {
    int left = Math.min((int) red, side - 2);
    int top = Math.min((int) green, side - 2);
    int front = Math.min((int) blue, side - 2);
    double sum = 0;
    for (int corner = 0; corner < 8; corner++) {
      int right = corner & 1;
      int below = (corner >> 1) & 1;
      int behind = corner >> 2;
      double weight =
          weight(red - left, right) * weight(green - top, below) * weight(blue - front, behind);
      int point = ((front + behind) * side + top + below) * side + left + right;
      sum += weight * colors[point * 3 + channel];
    }
    return sum;
  }

  private static double weight(double share, int end) {
    return end == 1 ? share : 1 - share;
  }

  @Override
  public String toString() {
    return "ColorTable of " + side;
  }
}
