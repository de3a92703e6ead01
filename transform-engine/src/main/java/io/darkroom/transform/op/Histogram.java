package io.darkroom.transform.op;

/// How often each of the 256 values of 8 bits occurs, weighted by alpha.
///
/// @param counts 256 weights
@SuppressWarnings("ArrayRecordComponent") // handed over, never compared
public record Histogram(double[] counts) {
  public Histogram {
    if (counts.length != ToneCurve.VALUES) {
      throw new IllegalArgumentException(counts.length + " counts");
    }
  }

  public Histogram plus(Histogram other) {
    var sum = new double[counts.length];
    for (int i = 0; i < sum.length; i++) {
      sum[i] = counts[i] + other.counts[i];
    }
    return new Histogram(sum);
  }

  /// The smallest value, 0 to 1, up to which a share of all lies; 0 when there is nothing.
  public double quantile(double share) {
    double[] upTo = cumulated();
    double wanted = share * upTo[upTo.length - 1];
    int value = 0;
    while (value < upTo.length - 1 && (upTo[value] < wanted || upTo[value] == 0)) {
      value++;
    }
    return upTo[upTo.length - 1] == 0 ? 0 : value / 255.0;
  }

  /// For each value the share of what lies up to it, so that the smallest one goes to 0 and the
  /// largest to 1; a picture of a single value keeps it.
  public double[] equalization() {
    double[] upTo = cumulated();
    double all = upTo[upTo.length - 1];
    double first = 0;
    for (double count : counts) {
      if (count > 0) {
        first = count;
        break;
      }
    }
    var positions = new double[upTo.length];
    for (int i = 0; i < upTo.length; i++) {
      positions[i] = all > first ? Math.max(0, (upTo[i] - first) / (all - first)) : i / 255.0;
    }
    return positions;
  }

  private double[] cumulated() {
    var sums = new double[counts.length];
    double sum = 0;
    for (int i = 0; i < sums.length; i++) {
      sum += counts[i];
      sums[i] = sum;
    }
    return sums;
  }

  /// The values of 8 bits themselves, 0 to 1.
  public static double[] plain() {
    var positions = new double[ToneCurve.VALUES];
    for (int i = 0; i < positions.length; i++) {
      positions[i] = i / 255.0;
    }
    return positions;
  }

  /// The curve of [ColorOp.AutoLevels] by what was measured: a histogram of luminance, or of one
  /// color.
  public ToneCurve levels(ColorOp.AutoLevels.Basis basis) {
    return switch (basis) {
      case BRIGHTNESS -> gainToMiddle();
      case CONTRAST, COLOR -> stretch();
    };
  }

  private ToneCurve gainToMiddle() {
    double median = quantile(0.5);
    double gain = median == 0 ? MAX_GAIN : Math.clamp(0.5 / median, MIN_GAIN, MAX_GAIN);
    return new ToneCurve.Line(gain, 0);
  }

  private ToneCurve stretch() {
    double low = quantile(IGNORED_SHARE);
    double high = quantile(1 - IGNORED_SHARE);
    return high > low
        ? new ToneCurve.Line(1 / (high - low), -low / (high - low))
        : ToneCurve.Line.IDENTITY;
  }

  private static final double MIN_GAIN = 0.5;
  private static final double MAX_GAIN = 2;

  /// Of the darkest and of the lightest pixels, which may come out black or white.
  private static final double IGNORED_SHARE = 0.005;
}
