package io.darkroom.transform.engine.raster;

import static io.darkroom.transform.engine.raster.Raster.ALPHA;
import static io.darkroom.transform.engine.raster.Raster.COLORS;
import static io.darkroom.transform.engine.raster.Raster.OPAQUE;
import static io.darkroom.transform.engine.raster.Raster.channel;

/// The color of the outermost pixels.
final class RimColor {
  private RimColor() {}

  /// The color in the middle of those on the rim, channel by channel: what stands at the rim in
  /// front of the screen does not count while it is less than half.
  static int of(Raster picture) {
    var counts = new int[COLORS.length][OPAQUE + 1];
    int total = 0;
    for (int y = 0; y < picture.height(); y++) {
      int step = y == 0 || y == picture.height() - 1 ? 1 : Math.max(1, picture.width() - 1);
      for (int x = 0; x < picture.width(); x += step) {
        for (int i = 0; i < COLORS.length; i++) {
          counts[i][channel(picture.at(x, y), COLORS[i])]++;
        }
        total++;
      }
    }
    int result = OPAQUE << ALPHA;
    for (int i = 0; i < COLORS.length; i++) {
      result |= middle(counts[i], total) << COLORS[i];
    }
    return result;
  }

  private static int middle(int[] counts, int total) {
    int below = 0;
    for (int value = 0; value < counts.length; value++) {
      below += counts[value];
      if (2 * below > total) {
        return value;
      }
    }
    return OPAQUE;
  }
}
