package io.darkroom.transform.engine;

/// How alike two pictures look, as the mean structural similarity of their luma over windows of 8
/// by 8 pixels, 4 pixels apart: 1 is the same. Wang, Bovik, Sheikh and Simoncelli, "Image quality
/// assessment: from error visibility to structural similarity", 2004, with uniform windows.
final class StructuralSimilarity {
  private static final int WINDOW = 8;
  private static final int STRIDE = 4;
  private static final double MEAN_CONSTANT = (0.01 * 255) * (0.01 * 255);
  private static final double VARIANCE_CONSTANT = (0.03 * 255) * (0.03 * 255);

  private StructuralSimilarity() {}

  /// @param one luma of each pixel, row by row
  /// @param width pixels; a side shorter than a window is one window
  static double of(byte[] one, byte[] other, int width, int height) {
    int across = Math.min(WINDOW, width);
    int down = Math.min(WINDOW, height);
    double sum = 0;
    int windows = 0;
    for (int y = 0; y + down <= height; y += STRIDE) {
      for (int x = 0; x + across <= width; x += STRIDE) {
        sum += window(one, other, y * width + x, width, across, down);
        windows++;
      }
    }
    return sum / windows;
  }

  private static double window(
      byte[] one, byte[] other, int start, int stride, int across, int down) {
    long sumA = 0;
    long sumB = 0;
    long squaresA = 0;
    long squaresB = 0;
    long products = 0;
    for (int y = 0; y < down; y++) {
      for (int x = 0; x < across; x++) {
        int a = one[start + y * stride + x] & 0xff;
        int b = other[start + y * stride + x] & 0xff;
        sumA += a;
        sumB += b;
        squaresA += (long) a * a;
        squaresB += (long) b * b;
        products += (long) a * b;
      }
    }
    double count = across * down;
    double meanA = sumA / count;
    double meanB = sumB / count;
    double varianceA = squaresA / count - meanA * meanA;
    double varianceB = squaresB / count - meanB * meanB;
    double covariance = products / count - meanA * meanB;
    return (2 * meanA * meanB + MEAN_CONSTANT)
        * (2 * covariance + VARIANCE_CONSTANT)
        / ((meanA * meanA + meanB * meanB + MEAN_CONSTANT)
            * (varianceA + varianceB + VARIANCE_CONSTANT));
  }
}
