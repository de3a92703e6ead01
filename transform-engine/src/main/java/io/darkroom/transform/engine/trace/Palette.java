package io.darkroom.transform.engine.trace;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// A few colors for a picture: by Heckbert's median cut, "Color image quantization for frame buffer
/// display", 1982, cutting the box that varies most at its mean, and then moved to the middle of
/// what each one stands for. One picture only.
final class Palette {
  private static final int BITS = 5;
  private static final int DROPPED = 8 - BITS;
  private static final int ROUNDS = 8;

  /// What a bin of similar colors holds: how many pixels, and the sums of their channels.
  private final double[][] bins = new double[1 << (3 * BITS)][];

  private final List<double[]> colors;
  private final int[] nearest = new int[bins.length];

  private record Box(List<double[]> bins) {
    double weight() {
      return bins.stream().mapToDouble(bin -> bin[3]).sum();
    }

    double mean(int channel) {
      return bins.stream().mapToDouble(bin -> bin[channel]).sum() / weight();
    }

    /// How far the colors are from their mean, squared and added up.
    double variation(int channel) {
      double mean = mean(channel);
      return bins.stream()
          .mapToDouble(bin -> bin[3] * Math.pow(bin[channel] / bin[3] - mean, 2))
          .sum();
    }

    int widestChannel() {
      int widest = 0;
      for (int channel = 1; channel < 3; channel++) {
        widest = variation(channel) > variation(widest) ? channel : widest;
      }
      return widest;
    }

    double variation() {
      return bins.size() < 2 ? 0 : variation(widestChannel());
    }
  }

  /// @param most how many colors
  Palette(int[] argb, int most) {
    for (int pixel : argb) {
      if (Labels.shows(pixel)) {
        count(pixel);
      }
    }
    this.colors = middles(most);
    for (int round = 0; round < ROUNDS; round++) {
      assign();
      center();
    }
    assign();
  }

  private void count(int pixel) {
    int place = bin(pixel);
    if (bins[place] == null) {
      bins[place] = new double[4];
    }
    bins[place][0] += (pixel >> 16) & 0xff;
    bins[place][1] += (pixel >> 8) & 0xff;
    bins[place][2] += pixel & 0xff;
    bins[place][3]++;
  }

  private static int bin(int pixel) {
    return (((pixel >> 16) & 0xff) >> DROPPED << (2 * BITS))
        | (((pixel >> 8) & 0xff) >> DROPPED << BITS)
        | ((pixel & 0xff) >> DROPPED);
  }

  private List<double[]> middles(int most) {
    var boxes = new ArrayList<Box>();
    var all = new ArrayList<double[]>();
    for (var bin : bins) {
      if (bin != null) {
        all.add(bin);
      }
    }
    if (!all.isEmpty()) {
      boxes.add(new Box(all));
    }
    while (!boxes.isEmpty() && boxes.size() < most) {
      var widest = boxes.stream().max(Comparator.comparingDouble(Box::variation)).orElseThrow();
      if (widest.variation() == 0) {
        break;
      }
      boxes.remove(widest);
      cut(widest, boxes);
    }
    var result = new ArrayList<double[]>();
    boxes.forEach(box -> result.add(new double[] {box.mean(0), box.mean(1), box.mean(2)}));
    return result;
  }

  private static void cut(Box box, List<Box> into) {
    int channel = box.widestChannel();
    double mean = box.mean(channel);
    var lower = new ArrayList<double[]>();
    var upper = new ArrayList<double[]>();
    for (var bin : box.bins()) {
      (bin[channel] / bin[3] < mean ? lower : upper).add(bin);
    }
    into.add(new Box(lower));
    into.add(new Box(upper));
  }

  private void assign() {
    for (int i = 0; i < bins.length; i++) {
      var bin = bins[i];
      if (bin != null) {
        nearest[i] = nearest(bin[0] / bin[3], bin[1] / bin[3], bin[2] / bin[3]);
      }
    }
  }

  private int nearest(double red, double green, double blue) {
    int best = 0;
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < colors.size(); i++) {
      var color = colors.get(i);
      double distance =
          Math.pow(color[0] - red, 2)
              + Math.pow(color[1] - green, 2)
              + Math.pow(color[2] - blue, 2);
      if (distance < least) {
        least = distance;
        best = i;
      }
    }
    return best;
  }

  private void center() {
    var sums = new double[colors.size()][4];
    for (int i = 0; i < bins.length; i++) {
      if (bins[i] != null) {
        for (int part = 0; part < 4; part++) {
          sums[nearest[i]][part] += bins[i][part];
        }
      }
    }
    for (int i = 0; i < sums.length; i++) {
      if (sums[i][3] > 0) {
        colors.set(
            i,
            new double[] {
              sums[i][0] / sums[i][3], sums[i][1] / sums[i][3], sums[i][2] / sums[i][3]
            });
      }
    }
  }

  int size() {
    return colors.size();
  }

  /// The number of the color that stands for a pixel of the picture.
  int of(int pixel) {
    return nearest[bin(pixel)];
  }

  /// Red, green and blue of a color.
  int rgb(int number) {
    var color = colors.get(number);
    return ((int) Math.round(color[0]) << 16)
        | ((int) Math.round(color[1]) << 8)
        | (int) Math.round(color[2]);
  }
}
