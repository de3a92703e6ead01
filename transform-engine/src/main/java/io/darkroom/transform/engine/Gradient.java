package io.darkroom.transform.engine;

import io.darkroom.transform.op.Backdrop.Direction;
import io.darkroom.transform.op.Rgba;
import java.util.List;

/// A canvas painted in one color, two along a direction, or four between its corners, in the order
/// top left, top right, bottom left, bottom right. Both engines paint with it.
///
/// @param colors 1, 2 or 4, opaque
/// @param direction of a gradient of 2
public record Gradient(List<Rgba> colors, Direction direction) {
  public Gradient {
    colors = List.copyOf(colors);
  }

  /// Red, green and blue of each pixel, row by row.
  public byte[] paint(int width, int height) {
    var pixels = new byte[width * height * 3];
    var shares = new double[4];
    for (int y = 0; y < height; y++) {
      double down = height == 1 ? 0 : (double) y / (height - 1);
      for (int x = 0; x < width; x++) {
        double across = width == 1 ? 0 : (double) x / (width - 1);
        share(across, down, shares);
        int at = (y * width + x) * 3;
        double red = 0;
        double green = 0;
        double blue = 0;
        for (int i = 0; i < colors.size(); i++) {
          red += shares[i] * colors.get(i).red();
          green += shares[i] * colors.get(i).green();
          blue += shares[i] * colors.get(i).blue();
        }
        pixels[at] = (byte) Math.round(red);
        pixels[at + 1] = (byte) Math.round(green);
        pixels[at + 2] = (byte) Math.round(blue);
      }
    }
    return pixels;
  }

  /// How much of each color a place has.
  ///
  /// @param across from 0 at the left to 1 at the right
  /// @param down from 0 at the top to 1 at the bottom
  private void share(double across, double down, double[] shares) {
    if (colors.size() == 4) {
      shares[0] = (1 - across) * (1 - down);
      shares[1] = across * (1 - down);
      shares[2] = (1 - across) * down;
      shares[3] = across * down;
      return;
    }
    double way =
        colors.size() == 1
            ? 0
            : switch (direction) {
              case LEFT_TO_RIGHT -> across;
              case TOP_TO_BOTTOM -> down;
              case TOP_LEFT_TO_BOTTOM_RIGHT -> (across + down) / 2;
              case BOTTOM_LEFT_TO_TOP_RIGHT -> (across + 1 - down) / 2;
            };
    shares[0] = 1 - way;
    shares[1] = way;
  }
}
