package io.darkroom.benchmarks.quality;

import java.awt.image.BufferedImage;

/// Three planes of numbers, row by row.
record Planes(int width, int height, float[][] values) {
  private static final float[] LIGHT = new float[256];

  static {
    for (int i = 0; i < LIGHT.length; i++) {
      double share = i / 255.0;
      LIGHT[i] =
          (float) (share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4));
    }
  }

  static Planes of(int width, int height) {
    return new Planes(width, height, new float[3][width * height]);
  }

  /// Red, green and blue as light from 0 to 1. What is transparent shows `background` behind it.
  ///
  /// @param background sRGB, 0 to 1
  static Planes light(BufferedImage picture, float background) {
    int width = picture.getWidth();
    int height = picture.getHeight();
    var planes = of(width, height);
    var argb = picture.getRGB(0, 0, width, height, null, 0, width);
    for (int i = 0; i < argb.length; i++) {
      int alpha = argb[i] >>> 24;
      for (int band = 0; band < 3; band++) {
        int value = argb[i] >> (16 - 8 * band) & 0xff;
        planes.values[band][i] =
            LIGHT[Math.round((value * alpha + 255 * background * (255 - alpha)) / 255f)];
      }
    }
    return planes;
  }

  /// The mean of four pixels each; the rim goes on beyond itself.
  Planes halved() {
    var half = of((width + 1) / 2, (height + 1) / 2);
    for (int band = 0; band < 3; band++) {
      var from = values[band];
      for (int y = 0; y < half.height; y++) {
        int top = 2 * y * width;
        int bottom = Math.min(2 * y + 1, height - 1) * width;
        for (int x = 0; x < half.width; x++) {
          int left = 2 * x;
          int right = Math.min(left + 1, width - 1);
          half.values[band][y * half.width + x] =
              (from[top + left] + from[top + right] + from[bottom + left] + from[bottom + right])
                  / 4;
        }
      }
    }
    return half;
  }

  /// From light to XYB of JPEG XL, each moved and stretched to about 0 to 1, blue as B - Y.
  Planes xyb() {
    double bias = 0.0037930732552754493;
    double root = Math.cbrt(bias);
    var xyb = of(width, height);
    for (int i = 0; i < width * height; i++) {
      float red = values[0][i];
      float green = values[1][i];
      float blue = values[2][i];
      double l = Math.cbrt(0.30 * red + 0.622 * green + 0.078 * blue + bias) - root;
      double m = Math.cbrt(0.23 * red + 0.692 * green + 0.078 * blue + bias) - root;
      double s =
          Math.cbrt(
                  0.24342268924547819 * red
                      + 0.20476744424496821 * green
                      + 0.55180986650955360 * blue
                      + bias)
              - root;
      xyb.values[0][i] = (float) ((l - m) / 2 * 14 + 0.42);
      xyb.values[1][i] = (float) ((l + m) / 2 + 0.01);
      xyb.values[2][i] = (float) (s - (l + m) / 2 + 0.55);
    }
    return xyb;
  }
}
