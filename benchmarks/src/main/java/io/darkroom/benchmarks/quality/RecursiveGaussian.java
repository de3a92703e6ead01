package io.darkroom.benchmarks.quality;

/// Gaussian blur of a sigma of 1.5 as SSIMULACRA 2 has it: three cosines for the bell, black beyond
/// the rim. D. Charalampidis, "Recursive Implementation of the Gaussian Filter Using Truncated
/// Cosine Functions"; the names of the numbers are the paper's.
final class RecursiveGaussian {
  private static final double SIGMA = 1.5;
  private static final int RADIUS = (int) Math.round(3.2795 * SIGMA + 0.2546);
  private static final double[] INPUT = new double[3];
  private static final double[] BACK = new double[3];

  static {
    var omega = new double[3];
    var p = new double[3];
    var r = new double[3];
    var rho = new double[3];
    for (int i = 0; i < 3; i++) {
      int k = 2 * i + 1;
      omega[i] = k * Math.PI / (2 * RADIUS);
      p[i] = (i == 1 ? -1 : 1) / Math.tan(omega[i] / 2);
      r[i] = (i == 1 ? -1 : 1) * p[i] * p[i] / Math.sin(omega[i]);
      rho[i] = Math.exp(-SIGMA * SIGMA * omega[i] * omega[i] / 2) / RADIUS;
    }
    double divisor = p[0] * r[1] - r[0] * p[1];
    double zeta15 = (p[1] * r[2] - r[1] * p[2]) / divisor;
    double zeta35 = (p[2] * r[0] - r[2] * p[0]) / divisor;
    var beta =
        solved(
            new double[][] {p, r, {zeta15, zeta35, 1}},
            new double[] {
              1, RADIUS * RADIUS - SIGMA * SIGMA, zeta15 * rho[0] + zeta35 * rho[1] + rho[2]
            });
    for (int i = 0; i < 3; i++) {
      INPUT[i] = -beta[i] * Math.cos(omega[i] * (RADIUS + 1));
      BACK[i] = 2 * Math.cos(omega[i]);
    }
  }

  private RecursiveGaussian() {}

  static float[] blurred(float[] plane, int width, int height) {
    var across = new float[plane.length];
    for (int y = 0; y < height; y++) {
      line(plane, across, y * width, 1, width);
    }
    var result = new float[plane.length];
    for (int x = 0; x < width; x++) {
      line(across, result, x, width, height);
    }
    return result;
  }

  private static void line(float[] from, float[] to, int start, int step, int length) {
    double a = 0, b = 0, c = 0;
    double previousA = 0, previousB = 0, previousC = 0;
    for (int n = 1 - RADIUS; n < length; n++) {
      int left = n - RADIUS - 1;
      int right = n + RADIUS - 1;
      double sum =
          (left >= 0 ? from[start + left * step] : 0)
              + (right < length ? from[start + right * step] : 0);
      double nextA = sum * INPUT[0] + BACK[0] * a - previousA;
      double nextB = sum * INPUT[1] + BACK[1] * b - previousB;
      double nextC = sum * INPUT[2] + BACK[2] * c - previousC;
      previousA = a;
      previousB = b;
      previousC = c;
      a = nextA;
      b = nextB;
      c = nextC;
      if (n >= 0) {
        to[start + n * step] = (float) (a + b + c);
      }
    }
  }

  /// By Cramer's rule.
  private static double[] solved(double[][] rows, double[] right) {
    var result = new double[3];
    for (int column = 0; column < 3; column++) {
      var replaced = new double[3][];
      for (int row = 0; row < 3; row++) {
        replaced[row] = rows[row].clone();
        replaced[row][column] = right[row];
      }
      result[column] = determinant(replaced) / determinant(rows);
    }
    return result;
  }

  private static double determinant(double[][] m) {
    return m[0][0] * (m[1][1] * m[2][2] - m[1][2] * m[2][1])
        - m[0][1] * (m[1][0] * m[2][2] - m[1][2] * m[2][0])
        + m[0][2] * (m[1][0] * m[2][1] - m[1][1] * m[2][0]);
  }
}
