package io.darkroom.benchmarks.quality;

import java.awt.image.BufferedImage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;

/// SSIMULACRA 2.1, how much a picture looks like a reference to people: 100 the same, 90 hard to
/// tell apart, 70 high quality, 50 medium. J. Sneyers, Cloudinary, 2023.
///
/// On six scales and three planes it averages three maps of errors, plainly and by their fourth
/// power: lost structure, edges that were not there, edges that are no longer there.
public final class Ssimulacra2 {
  private static final int SCALES = 6;
  private static final int SMALLEST_SIDE = 8;
  private static final int NUMBERS_PER_SCALE = 6;
  private static final double C2 = 0.0009;
  private static final float GRAY = 0.5f;
  private static final double[] WEIGHTS = weights();

  private Ssimulacra2() {}

  /// @throws IllegalArgumentException when the sizes differ
  public static double score(BufferedImage reference, BufferedImage picture) {
    if (reference.getWidth() != picture.getWidth()
        || reference.getHeight() != picture.getHeight()) {
      throw new IllegalArgumentException(
          "%dx%d is not as large as %dx%d"
              .formatted(
                  picture.getWidth(),
                  picture.getHeight(),
                  reference.getWidth(),
                  reference.getHeight()));
    }
    var light = Planes.light(reference, GRAY);
    var otherLight = Planes.light(picture, GRAY);
    double error = 0;
    for (int scale = 0; scale < SCALES; scale++) {
      if (light.width() < SMALLEST_SIDE || light.height() < SMALLEST_SIDE) {
        break;
      }
      if (scale > 0) {
        light = light.halved();
        otherLight = otherLight.halved();
      }
      error += weighted(light.xyb(), otherLight.xyb(), scale);
    }
    return score(error);
  }

  private static double score(double sum) {
    double error = sum * 0.9562382616834844;
    double bent =
        2.326765642916932 * error
            - 0.020884521182843837 * error * error
            + 6.248496625763138e-05 * error * error * error;
    return bent > 0 ? 100 - 10 * Math.pow(bent, 0.6276336467831387) : 100;
  }

  private static double weighted(Planes one, Planes other, int scale) {
    double sum = 0;
    for (int band = 0; band < 3; band++) {
      var numbers = numbers(one.values()[band], other.values()[band], one.width(), one.height());
      for (int i = 0; i < NUMBERS_PER_SCALE; i++) {
        sum += WEIGHTS[(band * SCALES + scale) * NUMBERS_PER_SCALE + i] * numbers[i];
      }
    }
    return sum;
  }

  /// Means of lost structure, new edges and lost edges; then the same by their fourth power.
  private static double[] numbers(float[] one, float[] other, int width, int height) {
    var mean = RecursiveGaussian.blurred(one, width, height);
    var otherMean = RecursiveGaussian.blurred(other, width, height);
    var square = RecursiveGaussian.blurred(product(one, one), width, height);
    var otherSquare = RecursiveGaussian.blurred(product(other, other), width, height);
    var both = RecursiveGaussian.blurred(product(one, other), width, height);
    var sums = new double[NUMBERS_PER_SCALE];
    for (int i = 0; i < one.length; i++) {
      double m = mean[i];
      double n = otherMean[i];
      double likeness =
          (1 - (m - n) * (m - n))
              * (2 * (both[i] - m * n) + C2)
              / ((square[i] - m * m) + (otherSquare[i] - n * n) + C2);
      double edge = (1 + Math.abs(other[i] - n)) / (1 + Math.abs(one[i] - m)) - 1;
      add(sums, 0, Math.max(0, 1 - likeness));
      add(sums, 1, Math.max(0, edge));
      add(sums, 2, Math.max(0, -edge));
    }
    for (int i = 0; i < 3; i++) {
      sums[i] /= one.length;
      sums[i + 3] = Math.sqrt(Math.sqrt(sums[i + 3] / one.length));
    }
    return sums;
  }

  private static void add(double[] sums, int map, double error) {
    sums[map] += error;
    sums[map + 3] += error * error * error * error;
  }

  private static float[] product(float[] one, float[] other) {
    var product = new float[one.length];
    for (int i = 0; i < one.length; i++) {
      product[i] = one[i] * other[i];
    }
    return product;
  }

  private static double[] weights() {
    var file = Objects.requireNonNull(Ssimulacra2.class.getResourceAsStream("weights.txt"));
    try (var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .flatMap(line -> Arrays.stream(line.split(" ")))
          .mapToDouble(Double::parseDouble)
          .toArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
