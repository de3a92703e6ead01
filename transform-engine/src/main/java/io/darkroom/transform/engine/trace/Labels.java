package io.darkroom.transform.engine.trace;

import java.util.Arrays;

/// Which color of a palette each pixel has. One picture only.
final class Labels {
  /// The label of pixels that do not show.
  static final int NONE = -1;

  /// What lies around the picture.
  static final int OUTSIDE = -2;

  private static final int LEAST_ALPHA = 128;

  /// With no more of its own kind than this among nine, a pixel is part of a line as thin as an
  /// antialiased edge.
  private static final int THIN = 3;

  final int width;
  final int height;
  private int[] labels;

  Labels(int width, int height, int[] labels) {
    this.width = width;
    this.height = height;
    this.labels = labels;
  }

  static Labels of(int width, int height, int[] argb, Palette palette) {
    var labels = new int[argb.length];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = shows(argb[i]) ? palette.of(argb[i]) : NONE;
    }
    return new Labels(width, height, labels);
  }

  static boolean shows(int pixel) {
    return pixel >>> 24 >= LEAST_ALPHA;
  }

  int at(int x, int y) {
    return x < 0 || y < 0 || x >= width || y >= height ? OUTSIDE : labels[y * width + x];
  }

  /// Gives pixels of thin lines to the neighbors that are most.
  ///
  /// @param colors of the palette
  void thicken(int colors, Runnable pulse) {
    var result = labels.clone();
    var counts = new int[colors + 1];
    for (int y = 0; y < height; y++) {
      pulse.run();
      for (int x = 0; x < width; x++) {
        result[y * width + x] = thickened(x, y, counts);
      }
    }
    labels = result;
  }

  private int thickened(int x, int y, int[] counts) {
    int own = at(x, y);
    if (at(x - 1, y) == own && at(x + 1, y) == own && at(x, y - 1) == own && at(x, y + 1) == own) {
      return own;
    }
    Arrays.fill(counts, 0);
    for (int down = -1; down <= 1; down++) {
      for (int across = -1; across <= 1; across++) {
        int label = at(x + across, y + down);
        counts[label == OUTSIDE ? own + 1 : label + 1]++;
      }
    }
    if (counts[own + 1] > THIN) {
      return own;
    }
    int best = own;
    int most = 0;
    for (int label = NONE; label < counts.length - 1; label++) {
      if (label != own && counts[label + 1] > most) {
        best = label;
        most = counts[label + 1];
      }
    }
    return best;
  }

  /// The labels themselves, to be changed.
  int[] array() {
    return labels;
  }

  /// Whether outlines end at a corner of the grid: where three areas meet, four of them, or at a
  /// corner of the picture.
  boolean isJunction(int x, int y) {
    boolean isCorner = (x == 0 || x == width) && (y == 0 || y == height);
    int topLeft = at(x - 1, y - 1);
    int topRight = at(x, y - 1);
    int bottomLeft = at(x - 1, y);
    int bottomRight = at(x, y);
    int lines = topLeft != topRight ? 1 : 0;
    lines += bottomLeft != bottomRight ? 1 : 0;
    lines += topLeft != bottomLeft ? 1 : 0;
    lines += topRight != bottomRight ? 1 : 0;
    return isCorner || lines > 2;
  }
}
