package io.darkroom.transform.engine.raster;

import static io.darkroom.transform.engine.raster.Raster.ALPHA;

import java.util.Arrays;

/// For each pixel the distance in pixels to the nearest one of a kind, exactly: P. Felzenszwalb and
/// D. Huttenlocher, "Distance Transforms of Sampled Functions". One line at a time, first down,
/// then across; the parabolas of a line's pixels have a lower envelope, which is the answer.
final class DistanceField {
  private static final int HALF = 128;
  private static final float FAR = 1e12f;

  private final int[] vertices;
  private final float[] bounds;
  private final float[] line;
  private final float[] result;

  private DistanceField(int longestSide) {
    vertices = new int[longestSide];
    bounds = new float[longestSide + 1];
    line = new float[longestSide];
    result = new float[longestSide];
  }

  /// To pixels at least half opaque; 0 on them.
  static float[] toVisible(Raster picture, Pulse pulse) {
    var start = new float[picture.argb().length];
    for (int i = 0; i < start.length; i++) {
      start[i] = picture.argb()[i] >>> ALPHA >= HALF ? 0 : FAR;
    }
    return distances(start, picture.width(), picture.height(), pulse);
  }

  /// To pixels less than half opaque, and to what lies outside the picture.
  static float[] toHidden(Raster picture, Pulse pulse) {
    int width = picture.width() + 2;
    int height = picture.height() + 2;
    var start = new float[Math.multiplyExact(width, height)];
    for (int y = 0; y < picture.height(); y++) {
      for (int x = 0; x < picture.width(); x++) {
        boolean hidden = picture.at(x, y) >>> ALPHA < HALF;
        start[(y + 1) * width + x + 1] = hidden ? 0 : FAR;
      }
    }
    var framed = distances(start, width, height, pulse);
    var inside = new float[picture.argb().length];
    for (int y = 0; y < picture.height(); y++) {
      System.arraycopy(framed, (y + 1) * width + 1, inside, y * picture.width(), picture.width());
    }
    return inside;
  }

  private static float[] distances(float[] squares, int width, int height, Pulse pulse) {
    var field = new DistanceField(Math.max(width, height));
    for (int x = 0; x < width; x++) {
      pulse.check();
      for (int y = 0; y < height; y++) {
        field.line[y] = squares[y * width + x];
      }
      field.transform(height);
      for (int y = 0; y < height; y++) {
        squares[y * width + x] = field.result[y];
      }
    }
    for (int y = 0; y < height; y++) {
      pulse.check();
      System.arraycopy(squares, y * width, field.line, 0, width);
      field.transform(width);
      for (int x = 0; x < width; x++) {
        squares[y * width + x] = (float) Math.sqrt(field.result[x]);
      }
    }
    return squares;
  }

  private void transform(int length) {
    if (allFar(length)) {
      Arrays.fill(result, 0, length, FAR);
      return;
    }
    int last = 0;
    vertices[0] = 0;
    bounds[0] = Float.NEGATIVE_INFINITY;
    bounds[1] = Float.POSITIVE_INFINITY;
    for (int q = 1; q < length; q++) {
      float crossing = crossing(q, vertices[last]);
      while (crossing <= bounds[last]) {
        last--;
        crossing = crossing(q, vertices[last]);
      }
      last++;
      vertices[last] = q;
      bounds[last] = crossing;
      bounds[last + 1] = Float.POSITIVE_INFINITY;
    }
    int current = 0;
    for (int q = 0; q < length; q++) {
      while (bounds[current + 1] < q) {
        current++;
      }
      float away = q - vertices[current];
      result[q] = Math.min(FAR, away * away + line[vertices[current]]);
    }
  }

  private boolean allFar(int length) {
    for (int i = 0; i < length; i++) {
      if (line[i] < FAR) {
        return false;
      }
    }
    return true;
  }

  /// Where the parabolas over two places of a line meet.
  private float crossing(int one, int other) {
    double difference =
        (double) line[one] + (double) one * one - line[other] - (double) other * other;
    return (float) (difference / (2.0 * one - 2.0 * other));
  }
}
