package io.darkroom.transform.engine.raster;

/// Pixels of one picture or frame as unpremultiplied 8-bit sRGB. One request only.
///
/// @param argb alpha, red, green, blue from the highest byte down, row by row from the top left;
///   belongs to the raster
@SuppressWarnings("ArrayRecordComponent") // a copy of every picture in work would be waste
public record Raster(int width, int height, int[] argb) {
  static final int OPAQUE = 255;

  /// Where a channel lies in a pixel.
  static final int ALPHA = 24;

  static final int RED = 16;
  static final int GREEN = 8;
  static final int BLUE = 0;
  static final int[] COLORS = {RED, GREEN, BLUE};

  public Raster {
    if (argb.length != Math.multiplyExact(width, height)) {
      throw new IllegalArgumentException(argb.length + " pixels for " + width + "x" + height);
    }
  }

  /// A picture without anything in it.
  static Raster transparent(int width, int height) {
    return new Raster(width, height, new int[Math.multiplyExact(width, height)]);
  }

  int at(int x, int y) {
    return argb[y * width + x];
  }

  /// The pixel at a place, or the nearest one inside the picture.
  int nearest(int x, int y) {
    return at(Math.clamp(x, 0, width - 1), Math.clamp(y, 0, height - 1));
  }

  static int channel(int pixel, int shift) {
    return (pixel >>> shift) & 0xff;
  }

  static int pixel(int alpha, int red, int green, int blue) {
    return (alpha << ALPHA) | (red << RED) | (green << GREEN) | blue;
  }

  /// To the nearest whole number from 0 to 255.
  static int toByte(double value) {
    return (int) (Math.clamp(value, 0, OPAQUE) + 0.5);
  }

  /// The share of alpha, 0 to 1, as 8 bits.
  static int share(int alpha, double factor) {
    return toByte(alpha * factor);
  }

  /// How bright a pixel is, 0 to 255: Rec. 709 on encoded values.
  static double luma(int pixel) {
    return 0.2126 * channel(pixel, RED)
        + 0.7152 * channel(pixel, GREEN)
        + 0.0722 * channel(pixel, BLUE);
  }

  boolean isOpaque() {
    for (int pixel : argb) {
      if (pixel >>> ALPHA != OPAQUE) {
        return false;
      }
    }
    return true;
  }

  /// One channel, colors multiplied by alpha so that what is transparent does not count.
  float[] premultiplied(int shift) {
    var plane = new float[argb.length];
    for (int i = 0; i < plane.length; i++) {
      int pixel = argb[i];
      plane[i] =
          shift == ALPHA
              ? pixel >>> ALPHA
              : channel(pixel, shift) * (pixel >>> ALPHA) / (float) OPAQUE;
    }
    return plane;
  }

  /// Alpha alone.
  float[] alpha() {
    return premultiplied(ALPHA);
  }

  /// The same colors with another alpha.
  Raster withAlpha(float[] alpha) {
    var result = new int[argb.length];
    for (int i = 0; i < result.length; i++) {
      result[i] = (argb[i] & 0xffffff) | (toByte(alpha[i]) << ALPHA);
    }
    return new Raster(width, height, result);
  }

  /// Puts premultiplied planes together again.
  static Raster ofPremultiplied(
      int width, int height, float[] alpha, float[] red, float[] green, float[] blue) {
    var result = new int[alpha.length];
    for (int i = 0; i < result.length; i++) {
      int visible = toByte(alpha[i]);
      if (visible > 0) {
        double factor = OPAQUE / (double) alpha[i];
        result[i] =
            pixel(
                visible,
                toByte(red[i] * factor),
                toByte(green[i] * factor),
                toByte(blue[i] * factor));
      }
    }
    return new Raster(width, height, result);
  }
}
