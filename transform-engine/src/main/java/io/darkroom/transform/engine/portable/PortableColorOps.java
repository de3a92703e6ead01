package io.darkroom.transform.engine.portable;

import io.darkroom.transform.op.ColorOp;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.List;

/// What each operation on colors is, pixel by pixel.
final class PortableColorOps {
  private PortableColorOps() {}

  static BufferedImage run(ColorOp op, BufferedImage image) {
    return mapped(image, map(op));
  }

  private static ColorMap map(ColorOp op) {
    return switch (op) {
      case ColorOp.Recombine(var matrix, double red, double green, double blue) ->
          recombine(matrix, red, green, blue);
    };
  }

  /// Changes the colors of one pixel: red, green and blue from 0 to 1, in place.
  private interface ColorMap {
    void change(double[] color);
  }

  private static BufferedImage mapped(BufferedImage image, ColorMap map) {
    var result = new BufferedImage(image.getWidth(), image.getHeight(), image.getType());
    var from = pixels(image);
    var to = pixels(result);
    var color = new double[3];
    for (int i = 0; i < from.length; i++) {
      color[0] = (from[i] >> 16 & 0xff) / 255.0;
      color[1] = (from[i] >> 8 & 0xff) / 255.0;
      color[2] = (from[i] & 0xff) / 255.0;
      map.change(color);
      to[i] = from[i] & 0xff000000 | eight(color[0]) << 16 | eight(color[1]) << 8 | eight(color[2]);
    }
    return result;
  }

  private static int eight(double value) {
    return (int) Math.rint(Math.clamp(value, 0, 1) * 255);
  }

  private static int[] pixels(BufferedImage image) {
    return ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
  }

  private static ColorMap recombine(List<Double> matrix, double red, double green, double blue) {
    double[] m = matrix.stream().mapToDouble(Double::doubleValue).toArray();
    return color -> {
      double r = color[0];
      double g = color[1];
      double b = color[2];
      color[0] = m[0] * r + m[1] * g + m[2] * b + red;
      color[1] = m[3] * r + m[4] * g + m[5] * b + green;
      color[2] = m[6] * r + m[7] * g + m[8] * b + blue;
    };
  }
}
