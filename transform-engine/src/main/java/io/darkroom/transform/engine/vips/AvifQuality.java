package io.darkroom.transform.engine.vips;

/// The quality of an AVIF that looks like a JPEG of a given one: the same structural similarity of
/// luma, as the mean over photographs. Between the measured pairs, straight lines.
final class AvifQuality {
  private static final int[] JPEG = {1, 20, 30, 40, 50, 60, 70, 80, 85, 90, 95, 100};
  private static final int[] AVIF = {1, 31, 39, 43, 47, 50, 55, 62, 67, 77, 88, 100};

  private AvifQuality() {}

  /// @param jpegPercent 1 to 100
  static int ofJpeg(int jpegPercent) {
    int above = 1;
    while (JPEG[above] < jpegPercent) {
      above++;
    }
    double way = (double) (jpegPercent - JPEG[above - 1]) / (JPEG[above] - JPEG[above - 1]);
    return (int) Math.round(AVIF[above - 1] + way * (AVIF[above] - AVIF[above - 1]));
  }
}
