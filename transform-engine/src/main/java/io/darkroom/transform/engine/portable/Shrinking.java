package io.darkroom.transform.engine.portable;

import java.awt.image.BufferedImage;

/// What a JPEG decoder does when it shrinks on load, done afterwards: each pixel is the mean of a
/// square of them.
final class Shrinking {
  private Shrinking() {}

  /// @param image opaque
  static BufferedImage by(int factor, BufferedImage image) {
    if (factor == 1) {
      return image;
    }
    int width = Math.max(1, image.getWidth() / factor);
    int height = Math.max(1, image.getHeight() / factor);
    var result = new BufferedImage(width, height, image.getType());
    for (int y = 0; y < height; y++) {
      int rows = Math.min(factor, image.getHeight() - y * factor);
      var block = image.getRGB(0, y * factor, image.getWidth(), rows, null, 0, image.getWidth());
      for (int x = 0; x < width; x++) {
        int columns = Math.min(factor, image.getWidth() - x * factor);
        result.setRGB(x, y, mean(block, x * factor, columns, rows, image.getWidth()));
      }
    }
    return result;
  }

  private static int mean(int[] block, int left, int columns, int rows, int stride) {
    int red = 0;
    int green = 0;
    int blue = 0;
    for (int y = 0; y < rows; y++) {
      for (int x = left; x < left + columns; x++) {
        int pixel = block[y * stride + x];
        red += (pixel >> 16) & 0xff;
        green += (pixel >> 8) & 0xff;
        blue += pixel & 0xff;
      }
    }
    int count = columns * rows;
    int half = count / 2;
    return (((red + half) / count) << 16)
        | (((green + half) / count) << 8)
        | ((blue + half) / count);
  }
}
