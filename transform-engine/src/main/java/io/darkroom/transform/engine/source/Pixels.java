package io.darkroom.transform.engine.source;

import java.awt.image.BufferedImage;

/// Copies of pictures in the two kinds that engines take.
final class Pixels {
  private Pixels() {}

  /// The colors without alpha, not laid on anything.
  static BufferedImage opaque(BufferedImage image) {
    return copy(image, BufferedImage.TYPE_INT_RGB);
  }

  static BufferedImage withAlpha(BufferedImage image) {
    return copy(image, BufferedImage.TYPE_INT_ARGB);
  }

  private static BufferedImage copy(BufferedImage image, int type) {
    if (image.getType() == type) {
      return image;
    }
    int width = image.getWidth();
    var result = new BufferedImage(width, image.getHeight(), type);
    for (int y = 0; y < image.getHeight(); y++) {
      result.setRGB(0, y, width, 1, image.getRGB(0, y, width, 1, null, 0, width), 0, width);
    }
    return result;
  }
}
