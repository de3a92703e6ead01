package io.darkroom.transform.op;

/// A curve from tones to tones, both 0 to 1 from black to white.
public sealed interface ToneCurve {
  int VALUES = 256;

  /// The new tone, which may lie beyond 0 to 1.
  double at(double tone);

  /// `v^exponent`.
  record Power(double exponent) implements ToneCurve {
    @Override
    public double at(double tone) {
      return Math.pow(tone, exponent);
    }
  }

  /// `slope · v + intercept`.
  record Line(double slope, double intercept) implements ToneCurve {
    public static final Line IDENTITY = new Line(1, 0);

    @Override
    public double at(double tone) {
      return slope * tone + intercept;
    }
  }

  /// An S about the middle that ends in 0 and 1: more contrast, or less when inverted.
  ///
  /// @param steepness above 0
  record Sigmoid(double steepness, boolean inverted) implements ToneCurve {
    @Override
    public double at(double tone) {
      double low = logistic(-steepness / 2);
      double high = logistic(steepness / 2);
      if (inverted) {
        double share = low + Math.clamp(tone, 0, 1) * (high - low);
        return 0.5 + Math.log(share / (1 - share)) / steepness;
      }
      return (logistic(steepness * (tone - 0.5)) - low) / (high - low);
    }

    private static double logistic(double x) {
      return 1 / (1 + Math.exp(-x));
    }
  }

  /// The curve at each 8-bit value, clamped and rounded.
  default byte[] table() {
    var table = new byte[VALUES];
    for (int i = 0; i < VALUES; i++) {
      table[i] = (byte) Math.rint(Math.clamp(at(i / 255.0), 0, 1) * 255);
    }
    return table;
  }
}
