package io.darkroom.transform.engine.portable;

import io.darkroom.transform.op.ColorCube;
import io.darkroom.transform.op.Histogram;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.function.ToIntFunction;

/// Counts over all pixels of all frames, weighted by alpha.
final class PortableMeasures {
  private PortableMeasures() {}

  /// @param value from red, green and blue, each 0 to 1, to the byte to be counted
  static Histogram histogram(List<BufferedImage> frames, ToIntFunction<double[]> value) {
    return new Histogram(counts(frames, value, 256));
  }

  static ColorCube cube(List<BufferedImage> frames) {
    int side = ColorCube.SIDE;
    return new ColorCube(
        counts(
            frames,
            color -> (bin(color[0]) * side + bin(color[1])) * side + bin(color[2]),
            side * side * side));
  }

  private static int bin(double value) {
    return (int) Math.rint(value * 255) * ColorCube.SIDE / 256;
  }

  private static double[] counts(
      List<BufferedImage> frames, ToIntFunction<double[]> value, int values) {
    var counts = new double[values];
    var color = new double[3];
    for (var frame : frames) {
      boolean alpha = PortableOps.hasAlpha(frame);
      for (int pixel : PortableColorOps.pixels(frame)) {
        color[0] = (pixel >> 16 & 0xff) / 255.0;
        color[1] = (pixel >> 8 & 0xff) / 255.0;
        color[2] = (pixel & 0xff) / 255.0;
        counts[value.applyAsInt(color)] += alpha ? pixel >>> 24 : 1;
      }
    }
    return counts;
  }
}
