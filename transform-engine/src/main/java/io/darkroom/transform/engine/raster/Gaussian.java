package io.darkroom.transform.engine.raster;

import java.util.Arrays;

/// Gaussian blur of one plane of numbers. The rim goes on beyond itself.
///
/// Narrow ones are summed up with their weights; wide ones are four box filters one after the
/// other, which differ from the curve by less than a percent and cost the same at any width. P.
/// Kovesi, "Fast Almost-Gaussian Filtering".
final class Gaussian {
  private static final double WIDE_SIGMA = 2.5;
  private static final int BOXES = 4;
  private static final double REACH_IN_SIGMAS = 3.2;

  private Gaussian() {}

  /// @param sigma in pixels; below a tenth nothing is done
  static float[] blurred(float[] plane, int width, int height, double sigma, Pulse pulse) {
    if (sigma < 0.1) {
      return plane;
    }
    var across = new float[plane.length];
    var row = new float[Math.max(width, height)];
    var result = new float[row.length];
    var filter = sigma < WIDE_SIGMA ? weighted(sigma) : boxes(sigma);
    for (int y = 0; y < height; y++) {
      pulse.check();
      System.arraycopy(plane, y * width, row, 0, width);
      filter.run(row, result, width);
      System.arraycopy(result, 0, across, y * width, width);
    }
    for (int x = 0; x < width; x++) {
      pulse.check();
      for (int y = 0; y < height; y++) {
        row[y] = across[y * width + x];
      }
      filter.run(row, result, height);
      for (int y = 0; y < height; y++) {
        across[y * width + x] = result[y];
      }
    }
    return across;
  }

  /// A filter of one line of numbers.
  private interface LineFilter {
    void run(float[] line, float[] result, int length);
  }

  private static LineFilter weighted(double sigma) {
    int reach = (int) Math.ceil(REACH_IN_SIGMAS * sigma);
    var weights = new double[2 * reach + 1];
    for (int i = 0; i < weights.length; i++) {
      double distance = i - reach;
      weights[i] = Math.exp(-distance * distance / (2 * sigma * sigma));
    }
    double total = Arrays.stream(weights).sum();
    return (line, result, length) -> {
      for (int i = 0; i < length; i++) {
        double sum = 0;
        for (int k = 0; k < weights.length; k++) {
          sum += weights[k] * line[Math.clamp(i + k - reach, 0, length - 1)];
        }
        result[i] = (float) (sum / total);
      }
    };
  }

  private static LineFilter boxes(double sigma) {
    double ideal = Math.sqrt(12 * sigma * sigma / BOXES + 1);
    int lower = (int) Math.floor(ideal);
    int small = lower % 2 == 0 ? lower - 1 : lower;
    double smallOnes =
        (12 * sigma * sigma - BOXES * small * (double) small - 4.0 * BOXES * small - 3.0 * BOXES)
            / (-4.0 * small - 4);
    int count = (int) Math.round(smallOnes);
    int margin = BOXES * (small / 2 + 1); // within it the rim goes on for all boxes together
    return (line, result, length) -> {
      var wide = new float[length + 2 * margin];
      var filtered = new float[wide.length];
      for (int i = 0; i < wide.length; i++) {
        wide[i] = line[Math.clamp(i - (long) margin, 0, length - 1)];
      }
      for (int box = 0; box < BOXES; box++) {
        box(wide, filtered, wide.length, (box < count ? small : small + 2) / 2);
        var spare = wide;
        wide = filtered;
        filtered = spare;
      }
      System.arraycopy(wide, margin, result, 0, length);
    };
  }

  private static void box(float[] line, float[] result, int length, int reach) {
    int size = 2 * reach + 1;
    double sum = 0;
    for (int k = -reach; k <= reach; k++) {
      sum += line[Math.clamp(k, 0, length - 1)];
    }
    for (int i = 0; i < length; i++) {
      result[i] = (float) (sum / size);
      sum += line[Math.min(i + reach + 1, length - 1)] - line[Math.max(i - reach, 0)];
    }
  }
}
