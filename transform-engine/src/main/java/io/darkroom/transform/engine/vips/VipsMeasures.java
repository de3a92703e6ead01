package io.darkroom.transform.engine.vips;

import io.darkroom.transform.engine.vips.ffm.VipsImage;
import io.darkroom.transform.engine.vips.ffm.VipsMemory;
import io.darkroom.transform.op.ColorCube;
import io.darkroom.transform.op.Histogram;
import java.util.List;
import java.util.function.UnaryOperator;

/// Counts over all pixels of all frames, weighted by alpha. Each frame is computed for it.
final class VipsMeasures {
  private VipsMeasures() {}

  /// @param value from a frame to the bytes to be counted, one band
  static Histogram histogram(List<VipsImage> frames, UnaryOperator<VipsImage> value) {
    return new Histogram(counts(frames, value, 256));
  }

  static ColorCube cube(List<VipsImage> frames) {
    int side = ColorCube.SIDE;
    var bins = new byte[256];
    for (int i = 0; i < bins.length; i++) {
      bins[i] = (byte) (i * side / bins.length);
    }
    var weights = List.of((double) side * side, (double) side, 1.0);
    UnaryOperator<VipsImage> bin =
        image -> {
          var colors = image.extractBands(0, VipsColorOps.COLORS);
          var coarse = PixelMath.lookUp(colors, VipsMemory.byteTable(image, 1, bins));
          return PixelMath.recombine(coarse, 1, weights).cast("ushort");
        };
    return new ColorCube(counts(frames, bin, side * side * side));
  }

  private static double[] counts(
      List<VipsImage> frames, UnaryOperator<VipsImage> value, int values) {
    var sums = new double[values];
    for (var frame : frames) {
      double[] counts = VipsMemory.numbers(count(frame, value.apply(frame)));
      for (int i = 0; i < Math.min(counts.length, values); i++) {
        sums[i] += counts[i];
      }
    }
    return sums;
  }

  private static VipsImage count(VipsImage frame, VipsImage values) {
    return frame.hasAlpha()
        ? PixelMath.sumsByIndex(frame.extractBands(VipsColorOps.COLORS, 1), values)
        : values.on("hist_find").toImage();
  }
}
