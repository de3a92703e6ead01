package io.darkroom.transform.engine;

import io.darkroom.transform.op.Backdrop;
import io.darkroom.transform.op.Rgba;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// The colors of a backdrop, found among the pixels of a picture. Both engines choose with it.
///
/// Pixels are counted in a histogram of 16 levels a channel; a color is the mean of all pixels of a
/// bin, the fullest bin first. Of several colors, each lies at least 20 from those before it in CIE
/// L\*a\*b\*; where there are too few such, the last is repeated. Pixels that are more transparent
/// than not are not counted; of none at all, the color is white.
public final class FoundColors {
  private static final int LEVELS = 16;
  private static final int BINS = LEVELS * LEVELS * LEVELS;
  private static final double LEAST_DISTANCE = 20;

  private final int[] counts = new int[BINS];
  private final long[][] sums = new long[3][BINS];

  private FoundColors(int[] argb) {
    for (int pixel : argb) {
      if (pixel >>> 24 >= 128) {
        int bin = ((pixel >> 12) & 0xf00) | ((pixel >> 8) & 0xf0) | ((pixel >> 4) & 0xf);
        counts[bin]++;
        sums[0][bin] += (pixel >> 16) & 0xff;
        sums[1][bin] += (pixel >> 8) & 0xff;
        sums[2][bin] += pixel & 0xff;
      }
    }
  }

  /// As many colors as the backdrop has, all opaque.
  ///
  /// @param argb the pixels to look at, unpremultiplied sRGB, in any order
  public static List<Rgba> find(int[] argb, Backdrop backdrop) {
    return new FoundColors(argb)
        .fullest(backdrop.colors()).stream().map(color -> chosen(color, backdrop)).toList();
  }

  private List<Rgba> fullest(int number) {
    var bins =
        IntStream.range(0, BINS)
            .filter(bin -> counts[bin] > 0)
            .boxed()
            .sorted(Comparator.comparingInt((Integer bin) -> counts[bin]).reversed())
            .toList();
    var colors = new ArrayList<Rgba>();
    for (int bin : bins) {
      var color = mean(bin);
      if (colors.size() < number
          && colors.stream().allMatch(each -> distance(each, color) >= LEAST_DISTANCE)) {
        colors.add(color);
      }
    }
    if (colors.isEmpty()) {
      colors.add(Rgba.WHITE);
    }
    while (colors.size() < number) {
      colors.add(colors.getLast());
    }
    return colors;
  }

  private Rgba mean(int bin) {
    return new Rgba(mean(0, bin), mean(1, bin), mean(2, bin), 255);
  }

  private int mean(int channel, int bin) {
    return (int) Math.round((double) sums[channel][bin] / counts[bin]);
  }

  private static Rgba chosen(Rgba found, Backdrop backdrop) {
    var byDistance = Comparator.comparingDouble((Rgba color) -> distance(color, found));
    if (backdrop.palette().isEmpty()) {
      return backdrop.contrast()
          ? new Rgba(255 - found.red(), 255 - found.green(), 255 - found.blue(), 255)
          : found;
    }
    var order = backdrop.contrast() ? byDistance.reversed() : byDistance;
    return backdrop.palette().stream().min(order).orElseThrow();
  }

  /// CIE 1976, in L\*a\*b\* under D65.
  private static double distance(Rgba one, Rgba other) {
    var a = lab(one);
    var b = lab(other);
    return Math.sqrt(
        (a[0] - b[0]) * (a[0] - b[0])
            + (a[1] - b[1]) * (a[1] - b[1])
            + (a[2] - b[2]) * (a[2] - b[2]));
  }

  /// IEC 61966-2-1 to XYZ relative to white, then CIE 1976.
  private static double[] lab(Rgba color) {
    double red = linear(color.red());
    double green = linear(color.green());
    double blue = linear(color.blue());
    double x = root((0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505);
    double y = root(0.2126 * red + 0.7152 * green + 0.0722 * blue);
    double z = root((0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.089);
    return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
  }

  private static double linear(int value) {
    double share = value / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }

  private static double root(double share) {
    return share > 216 / 24_389.0 ? Math.cbrt(share) : (24_389 / 27.0 * share + 16) / 116;
  }
}
