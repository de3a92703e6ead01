package io.darkroom.transform.engine.raster;

import static io.darkroom.transform.engine.raster.Raster.BLUE;
import static io.darkroom.transform.engine.raster.Raster.GREEN;
import static io.darkroom.transform.engine.raster.Raster.OPAQUE;
import static io.darkroom.transform.engine.raster.Raster.RED;
import static io.darkroom.transform.engine.raster.Raster.channel;

/// Brush strokes: each pixel takes the mean color of the most frequent intensity around it. The
/// counts of the square around a pixel are those of its left neighbor, less a column, plus one.
final class ModeFiltering {
  private final Raster picture;
  private final int radius;
  private final int intensities;
  private final int[] counts;
  private final long[] reds;
  private final long[] greens;
  private final long[] blues;

  private ModeFiltering(Raster picture, int radius, int intensities) {
    this.picture = picture;
    this.radius = radius;
    this.intensities = intensities;
    this.counts = new int[intensities];
    this.reds = new long[intensities];
    this.greens = new long[intensities];
    this.blues = new long[intensities];
  }

  static Raster paint(Raster picture, int radius, int intensities, Pulse pulse) {
    var result = new int[picture.argb().length];
    for (int y = 0; y < picture.height(); y++) {
      pulse.check();
      var window = new ModeFiltering(picture, radius, intensities);
      for (int x = -radius; x < radius; x++) {
        window.count(x, y, 1);
      }
      for (int x = 0; x < picture.width(); x++) {
        window.count(x + radius, y, 1);
        result[y * picture.width() + x] =
            (picture.at(x, y) & ~0xffffff) | window.mostFrequentColor();
        window.count(x - radius, y, -1);
      }
    }
    return new Raster(picture.width(), picture.height(), result);
  }

  /// Counts a column of the window, or forgets it. Transparent pixels have no color to give.
  private void count(int x, int y, int sign) {
    for (int row = y - radius; row <= y + radius; row++) {
      int pixel = picture.nearest(x, row);
      if (pixel >>> Raster.ALPHA == 0) {
        continue;
      }
      int intensity = (int) (Raster.luma(pixel) * intensities / (OPAQUE + 1));
      counts[intensity] += sign;
      reds[intensity] += sign * (long) channel(pixel, RED);
      greens[intensity] += sign * (long) channel(pixel, GREEN);
      blues[intensity] += sign * (long) channel(pixel, BLUE);
    }
  }

  private int mostFrequentColor() {
    int best = 0;
    for (int i = 1; i < intensities; i++) {
      if (counts[i] > counts[best]) {
        best = i;
      }
    }
    int count = counts[best];
    return count == 0
        ? 0
        : Raster.pixel(
            0,
            (int) (reds[best] / count),
            (int) (greens[best] / count),
            (int) (blues[best] / count));
  }
}
