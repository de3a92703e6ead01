package io.darkroom.transform.engine.portable;

import io.darkroom.transform.op.ColorOp;
import io.darkroom.transform.op.Gradient;
import io.darkroom.transform.op.Histogram;
import io.darkroom.transform.op.Lab;
import io.darkroom.transform.op.Recoloring;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.ArrayList;
import java.util.List;

/// What each operation on colors is, pixel by pixel. All frames of a picture are done at once,
/// because some operations measure them together.
final class PortableColorOps {
  private PortableColorOps() {}

  static List<BufferedImage> run(ColorOp op, List<BufferedImage> frames) {
    return switch (op) {
      case ColorOp.Recombine(var matrix, double red, double green, double blue) ->
          each(frames, recombine(matrix, red, green, blue));
      case ColorOp.RecombineLight(var matrix) -> each(frames, recombineLight(matrix));
      case ColorOp.RecombineWithAlpha(var matrix) ->
          frames.stream().map(image -> recombineWithAlpha(image, array(matrix))).toList();
      case ColorOp.AddLoss(var filter, var shift) -> each(frames, addLoss(filter, shift));
      case ColorOp.MapTones(var curve) -> each(frames, lookUp(curve.table()));
      case ColorOp.MapLuminance(var gradient, boolean equalized) ->
          each(frames, mapLuminance(frames, gradient, equalized));
      case ColorOp.TurnHue(double degrees) -> each(frames, color -> Hsl.turn(color, degrees));
      case ColorOp.ScaleHsl(double saturation, double lightness) ->
          each(frames, color -> Hsl.scale(color, saturation, lightness));
      case ColorOp.ScaleBrightness(double factor) ->
          each(frames, color -> Hsl.scaleBrightness(color, factor));
      case ColorOp.Vibrance(double amount) -> each(frames, color -> Hsl.vibrance(color, amount));
      case ColorOp.LiftShadows lift -> each(frames, liftShadows(lift));
      case ColorOp.AutoLevels(var basis) -> each(frames, autoLevels(frames, basis));
      case ColorOp.ReplaceColor replacement -> each(frames, replace(frames, replacement));
      case ColorOp.Hatch(double opacity) ->
          frames.stream().map(image -> hatch(image, opacity)).toList();
      case ColorOp.LookUp(var table) -> each(frames, table::lookUp);
      case ColorOp.Mix(var ops, double share) -> mix(frames, ops, share);
    };
  }

  /// Changes the colors of one pixel: red, green and blue from 0 to 1, in place.
  private interface ColorMap {
    void change(double[] color);
  }

  private static List<BufferedImage> each(List<BufferedImage> frames, ColorMap map) {
    return frames.stream().map(image -> mapped(image, map)).toList();
  }

  private static BufferedImage mapped(BufferedImage image, ColorMap map) {
    var result = new BufferedImage(image.getWidth(), image.getHeight(), image.getType());
    int[] from = pixels(image);
    int[] to = pixels(result);
    var color = new double[3];
    for (int i = 0; i < from.length; i++) {
      color[0] = ((from[i] >> 16) & 0xff) / 255.0;
      color[1] = ((from[i] >> 8) & 0xff) / 255.0;
      color[2] = (from[i] & 0xff) / 255.0;
      map.change(color);
      to[i] =
          (from[i] & 0xff000000)
              | (eight(color[0]) << 16)
              | (eight(color[1]) << 8)
              | eight(color[2]);
    }
    return result;
  }

  private static int eight(double value) {
    return (int) Math.rint(Math.clamp(value, 0.0, 1.0) * 255);
  }

  static int[] pixels(BufferedImage image) {
    return ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
  }

  private static double[] array(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static ColorMap recombine(List<Double> matrix, double red, double green, double blue) {
    double[] m = array(matrix);
    return color -> {
      double r = color[0];
      double g = color[1];
      double b = color[2];
      color[0] = m[0] * r + m[1] * g + m[2] * b + red;
      color[1] = m[3] * r + m[4] * g + m[5] * b + green;
      color[2] = m[6] * r + m[7] * g + m[8] * b + blue;
    };
  }

  private static ColorMap recombineLight(List<Double> matrix) {
    var sums = recombine(matrix, 0, 0, 0);
    return color -> {
      for (int i = 0; i < color.length; i++) {
        color[i] = Lab.linear(color[i]);
      }
      sums.change(color);
      for (int i = 0; i < color.length; i++) {
        color[i] = Lab.encoded(Math.clamp(color[i], 0.0, 1.0));
      }
    };
  }

  private static BufferedImage recombineWithAlpha(BufferedImage image, double[] m) {
    int[] from = pixels(image);
    boolean alpha = PortableOps.hasAlpha(image);
    var result =
        new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_ARGB);
    int[] to = pixels(result);
    for (int i = 0; i < from.length; i++) {
      double r = (from[i] >> 16 & 0xff) / 255.0;
      double g = (from[i] >> 8 & 0xff) / 255.0;
      double b = (from[i] & 0xff) / 255.0;
      double a = alpha ? (from[i] >>> 24) / 255.0 : 1;
      to[i] =
          eight(m[12] * r + m[13] * g + m[14] * b + m[15] * a) << 24
              | eight(m[0] * r + m[1] * g + m[2] * b + m[3] * a) << 16
              | eight(m[4] * r + m[5] * g + m[6] * b + m[7] * a) << 8
              | eight(m[8] * r + m[9] * g + m[10] * b + m[11] * a);
    }
    return result;
  }

  private static ColorMap addLoss(List<Double> filter, List<Double> shift) {
    var filtered = recombineLight(filter);
    var shifted = recombine(shift, 0, 0, 0);
    return color -> {
      double[] loss = color.clone();
      filtered.change(loss);
      for (int i = 0; i < color.length; i++) {
        loss[i] = color[i] - loss[i];
      }
      shifted.change(loss);
      for (int i = 0; i < color.length; i++) {
        color[i] += loss[i];
      }
    };
  }

  private static ColorMap lookUp(byte[] table) {
    return color -> {
      for (int i = 0; i < color.length; i++) {
        color[i] = (table[eight(color[i])] & 0xff) / 255.0;
      }
    };
  }

  private static int luminance(double[] color) {
    return eight(0.2126 * color[0] + 0.7152 * color[1] + 0.0722 * color[2]);
  }

  private static ColorMap mapLuminance(
      List<BufferedImage> frames, Gradient gradient, boolean equalized) {
    double[] positions =
        equalized
            ? PortableMeasures.histogram(frames, PortableColorOps::luminance).equalization()
            : Histogram.plain();
    byte[] table = gradient.table(positions);
    return color -> {
      int at = 3 * luminance(color);
      for (int i = 0; i < color.length; i++) {
        color[i] = (table[at + i] & 0xff) / 255.0;
      }
    };
  }

  private static ColorMap liftShadows(ColorOp.LiftShadows shadows) {
    double[] lifts = array(shadows.lifts());
    return color -> {
      double lift = lifts[luminance(color)];
      for (int i = 0; i < color.length; i++) {
        color[i] += lift * (1 - color[i]);
      }
    };
  }

  private static ColorMap autoLevels(List<BufferedImage> frames, ColorOp.AutoLevels.Basis basis) {
    return switch (basis) {
      case BRIGHTNESS, CONTRAST ->
          lookUp(
              PortableMeasures.histogram(frames, PortableColorOps::luminance)
                  .levels(basis)
                  .table());
      case COLOR -> {
        var maps = new ArrayList<byte[]>();
        for (int band = 0; band < 3; band++) {
          int index = band;
          var histogram = PortableMeasures.histogram(frames, color -> eight(color[index]));
          maps.add(histogram.levels(basis).table());
        }
        yield color -> {
          for (int i = 0; i < color.length; i++) {
            color[i] = (maps.get(i)[eight(color[i])] & 0xff) / 255.0;
          }
        };
      }
    };
  }

  private static ColorMap replace(List<BufferedImage> frames, ColorOp.ReplaceColor replacement) {
    var given = replacement.from();
    var from = given == null ? PortableMeasures.cube(frames).mostFrequentStrong() : given;
    var recoloring = new Recoloring(Lab.of(from), Lab.of(replacement.to()), replacement.radius());
    return color -> {
      var lab = Lab.of(color[0], color[1], color[2]);
      double weight = recoloring.weight(lab);
      if (weight > 0) {
        double[] recolored = recoloring.recolored(lab).toSrgb();
        for (int i = 0; i < color.length; i++) {
          color[i] += weight * (Math.clamp(recolored[i], 0.0, 1.0) - color[i]);
        }
      }
    };
  }

  /// By how much a color must lead the others to count, of 255.
  private static final int LEAD = 38;

  /// The bit of the diagonal coordinate that is set inside a stripe.
  private static final int STRIPE_BIT = 4;

  private static BufferedImage hatch(BufferedImage image, double opacity) {
    int width = image.getWidth();
    var result = new BufferedImage(width, image.getHeight(), image.getType());
    int[] from = pixels(image);
    int[] to = pixels(result);
    for (int i = 0; i < from.length; i++) {
      int red = from[i] >> 16 & 0xff;
      int green = from[i] >> 8 & 0xff;
      int blue = from[i] & 0xff;
      int x = i % width;
      int y = i / width;
      boolean onRed = red - Math.max(green, blue) > LEAD && (x - y & STRIPE_BIT) != 0;
      boolean onGreen = green - Math.max(red, blue) > LEAD && (x + y & STRIPE_BIT) != 0;
      double left = onRed || onGreen ? (1 - opacity) / 255 : 1 / 255.0;
      to[i] =
          (from[i] & 0xff000000)
              | eight(red * left) << 16
              | eight(green * left) << 8
              | eight(blue * left);
    }
    return result;
  }

  private static List<BufferedImage> mix(
      List<BufferedImage> frames, List<ColorOp> ops, double share) {
    var after = frames;
    for (var op : ops) {
      after = run(op, after);
    }
    var results = new ArrayList<BufferedImage>();
    for (int i = 0; i < frames.size(); i++) {
      results.add(mixed(frames.get(i), after.get(i), share));
    }
    return results;
  }

  private static BufferedImage mixed(BufferedImage before, BufferedImage after, double share) {
    var result = new BufferedImage(before.getWidth(), before.getHeight(), before.getType());
    int[] one = pixels(before);
    int[] other = pixels(after);
    int[] to = pixels(result);
    for (int i = 0; i < to.length; i++) {
      int mixed = one[i] & 0xff000000;
      for (int shift = 0; shift < 24; shift += 8) {
        int from = one[i] >> shift & 0xff;
        mixed |= (int) Math.rint(from + share * ((other[i] >> shift & 0xff) - from)) << shift;
      }
      to[i] = mixed;
    }
    return result;
  }
}
