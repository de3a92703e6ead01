package io.darkroom.transform.engine.portable;

/// Along one side, which pixels of the source make each pixel of the result, and how much of each.
///
/// @param first for each pixel of the result, the first one of the source; may lie before the rim
/// @param weights for each pixel of the result, the shares from there on, which sum up to 1
@SuppressWarnings("ArrayRecordComponent") // a table, never compared
record Taps(int[] first, float[][] weights) {
  private static final int LANCZOS_LOBES = 3;
  private static final int CUBIC_REACH = 2;

  static Taps of(int source, int target) {
    double scale = (double) source / target;
    double reach = scale > 1 ? LANCZOS_LOBES * scale : CUBIC_REACH;
    var first = new int[target];
    var weights = new float[target][];
    for (int i = 0; i < target; i++) {
      double center = (i + 0.5) * scale - 0.5;
      first[i] = (int) Math.ceil(center - reach);
      int last = (int) Math.floor(center + reach);
      var shares = new double[last - first[i] + 1];
      double sum = 0;
      for (int k = 0; k < shares.length; k++) {
        double distance = first[i] + k - center;
        shares[k] = scale > 1 ? lanczos(distance / scale) : catmullRom(distance);
        sum += shares[k];
      }
      weights[i] = new float[shares.length];
      for (int k = 0; k < shares.length; k++) {
        weights[i][k] = (float) (shares[k] / sum);
      }
    }
    return new Taps(first, weights);
  }

  /// The most pixels of the source that make one of the result.
  int longest() {
    int longest = 1;
    for (var shares : weights) {
      longest = Math.max(longest, shares.length);
    }
    return longest;
  }

  private static double lanczos(double x) {
    if (x == 0) {
      return 1;
    }
    if (Math.abs(x) >= LANCZOS_LOBES) {
      return 0;
    }
    double angle = Math.PI * x;
    return LANCZOS_LOBES * Math.sin(angle) * Math.sin(angle / LANCZOS_LOBES) / (angle * angle);
  }

  private static double catmullRom(double x) {
    double distance = Math.abs(x);
    if (distance >= CUBIC_REACH) {
      return 0;
    }
    return distance < 1
        ? (1.5 * distance - 2.5) * distance * distance + 1
        : ((-0.5 * distance + 2.5) * distance - 4) * distance + 2;
  }
}
