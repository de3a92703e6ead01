package io.darkroom.transform.engine.vips;

import io.darkroom.transform.engine.vips.ffm.VipsImage;
import io.darkroom.transform.engine.vips.ffm.VipsMemory;
import io.darkroom.transform.op.ColorOp;
import io.darkroom.transform.op.Gradient;
import io.darkroom.transform.op.Histogram;
import io.darkroom.transform.op.Rgba;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

/// What each operation on colors is in libvips. All frames of a picture are done at once, because
/// some operations measure them together.
///
/// libvips computes an image anew for each operation that reads it; what several read goes through
/// [PixelMath#shared].
final class VipsColorOps {
  static final double WHITE = 255;
  static final int COLORS = 3;

  private VipsColorOps() {}

  /// Whether the operation needs numbers from the whole picture before it can begin.
  static boolean looksAtAll(ColorOp op) {
    return switch (op) {
      case ColorOp.AutoLevels _, ColorOp.LookUp _ -> true;
      case ColorOp.MapLuminance(_, boolean equalized) -> equalized;
      case ColorOp.ReplaceColor(_, _, var from) -> from == null;
      case ColorOp.Mix(var ops, _) -> ops.stream().anyMatch(VipsColorOps::looksAtAll);
      case ColorOp.Recombine _,
          ColorOp.RecombineLight _,
          ColorOp.RecombineWithAlpha _,
          ColorOp.AddLoss _,
          ColorOp.MapTones _,
          ColorOp.TurnHue _,
          ColorOp.ScaleHsl _,
          ColorOp.ScaleBrightness _,
          ColorOp.Vibrance _,
          ColorOp.LiftShadows _,
          ColorOp.Hatch _ ->
          false;
    };
  }

  static VipsFrames run(ColorOp op, VipsFrames picture) {
    var colored = picture.map(VipsColorOps::toColor);
    return colored.withFrames(run(op, colored.frames()));
  }

  private static VipsImage toColor(VipsImage picture) {
    var srgb = VipsColors.toSrgb(picture);
    return VipsColors.isGray(srgb) ? srgb.colourspace("srgb") : srgb;
  }

  private static List<VipsImage> run(ColorOp op, List<VipsImage> frames) {
    return switch (op) {
      case ColorOp.Recombine(var matrix, double red, double green, double blue) ->
          each(frames, image -> recombine(image, matrix, List.of(red, green, blue)));
      case ColorOp.RecombineLight(var matrix) ->
          each(frames, image -> VipsLight.recombine(image, matrix));
      case ColorOp.RecombineWithAlpha(var matrix) ->
          frames.stream().map(image -> recombineWithAlpha(image, matrix)).toList();
      case ColorOp.AddLoss(var filter, var shift) ->
          each(frames, image -> addLoss(image, filter, shift));
      case ColorOp.MapTones(var curve) -> {
        byte[] table = curve.table();
        yield each(frames, image -> lookUp(image, 1, table));
      }
      case ColorOp.MapLuminance(var gradient, boolean equalized) ->
          mapLuminance(frames, gradient, equalized);
      case ColorOp.TurnHue(double degrees) -> each(frames, image -> VipsHsl.turn(image, degrees));
      case ColorOp.ScaleHsl(double saturation, double lightness) ->
          each(frames, image -> VipsHsl.scale(image, saturation, lightness));
      case ColorOp.ScaleBrightness(double factor) ->
          each(frames, image -> VipsHsl.scaleBrightness(image, factor));
      case ColorOp.Vibrance(double amount) ->
          each(frames, image -> VipsHsl.vibrance(image, amount));
      case ColorOp.LiftShadows lift -> each(frames, image -> liftShadows(image, lift));
      case ColorOp.AutoLevels(var basis) -> autoLevels(frames, basis);
      case ColorOp.ReplaceColor replacement -> replace(frames, replacement);
      case ColorOp.Hatch(double opacity) -> each(frames, image -> VipsHatch.draw(image, opacity));
      case ColorOp.LookUp(var table) ->
          frames.stream().map(image -> VipsRasters.mapped(image, table::lookUp)).toList();
      case ColorOp.Mix(var ops, double share) -> mix(frames, ops, share);
    };
  }

  /// Does something to the three colors of each frame and leaves alpha as it is.
  private static List<VipsImage> each(List<VipsImage> frames, UnaryOperator<VipsImage> change) {
    return frames.stream()
        .map(image ->
            image.hasAlpha()
                ? withAlphaOf(image, change.apply(image.extractBands(0, COLORS)))
                : change.apply(image))
        .toList();
  }

  private static VipsImage withAlphaOf(VipsImage image, VipsImage colors) {
    return PixelMath.join(List.of(colors, image.extractBands(COLORS, 1))).copyAs("srgb");
  }

  /// The picture with its colors multiplied by a level from 0 to 1.
  static VipsImage dimmed(VipsImage picture, double level) {
    return level == 1
        ? picture
        : each(
                List.of(toColor(picture)),
                image ->
                    eightBits(
                        PixelMath.linear(
                            image,
                            Collections.nCopies(COLORS, level),
                            Collections.nCopies(COLORS, 0.0))))
            .getFirst();
  }

  static VipsImage eightBits(VipsImage image) {
    return image.round().cast("uchar").copyAs("srgb");
  }

  private static VipsImage lookUp(VipsImage image, int bands, byte[] table) {
    return PixelMath.lookUp(image, VipsMemory.byteTable(image, bands, table)).copyAs("srgb");
  }

  private static VipsImage recombine(VipsImage image, List<Double> matrix, List<Double> offsets) {
    var sums = PixelMath.recombine(image, COLORS, matrix);
    return eightBits(
        PixelMath.linear(
            sums, List.of(1.0, 1.0, 1.0), offsets.stream().map(offset -> offset * WHITE).toList()));
  }

  private static VipsImage recombineWithAlpha(VipsImage image, List<Double> matrix) {
    var full = image.hasAlpha() ? image : image.bandjoinConstant(WHITE);
    return eightBits(PixelMath.recombine(full, COLORS + 1, matrix));
  }

  private static VipsImage addLoss(VipsImage image, List<Double> filter, List<Double> shift) {
    var shared = PixelMath.shared(image);
    var loss = PixelMath.subtract(shared, VipsLight.recombine(shared, filter));
    return eightBits(PixelMath.add(shared, PixelMath.recombine(loss, COLORS, shift)));
  }

  /// The luminance of the colors, 8 bits.
  static VipsImage luminance(VipsImage image) {
    return PixelMath.recombine(image.extractBands(0, COLORS), 1, List.of(0.2126, 0.7152, 0.0722))
        .round()
        .cast("uchar");
  }

  private static List<VipsImage> mapLuminance(
      List<VipsImage> frames, Gradient gradient, boolean equalized) {
    double[] positions =
        equalized
            ? VipsMeasures.histogram(frames, VipsColorOps::luminance).equalization()
            : Histogram.plain();
    byte[] table = gradient.table(positions);
    return each(frames, image -> lookUp(luminance(image), COLORS, table));
  }

  private static VipsImage liftShadows(VipsImage image, ColorOp.LiftShadows lift) {
    var shared = PixelMath.shared(image);
    var table = VipsMemory.matrix(image, 256, 1, lift.lifts());
    var lifts = PixelMath.lookUp(luminance(shared), table);
    var room = PixelMath.linear(shared, -1, WHITE);
    return eightBits(PixelMath.add(shared, PixelMath.multiply(room, lifts)));
  }

  private static List<VipsImage> autoLevels(
      List<VipsImage> frames, ColorOp.AutoLevels.Basis basis) {
    return switch (basis) {
      case BRIGHTNESS, CONTRAST -> {
        var histogram = VipsMeasures.histogram(frames, VipsColorOps::luminance);
        byte[] table = histogram.levels(basis).table();
        yield each(frames, image -> lookUp(image, 1, table));
      }
      case COLOR -> {
        var tables = new byte[COLORS][];
        for (int band = 0; band < COLORS; band++) {
          int first = band;
          tables[band] =
              VipsMeasures.histogram(frames, image -> image.extractBands(first, 1))
                  .levels(basis)
                  .table();
        }
        byte[] table = interleaved(tables);
        yield each(frames, image -> lookUp(image, COLORS, table));
      }
    };
  }

  private static byte[] interleaved(byte[][] tables) {
    var all = new byte[tables[0].length * tables.length];
    for (int i = 0; i < all.length; i++) {
      all[i] = tables[i % tables.length][i / tables.length];
    }
    return all;
  }

  private static List<VipsImage> replace(List<VipsImage> frames, ColorOp.ReplaceColor replacement) {
    Rgba from =
        Objects.requireNonNullElseGet(
            replacement.from(), () -> VipsMeasures.cube(frames).mostFrequentStrong());
    return each(
        frames,
        image -> VipsReplacement.replace(image, from, replacement.to(), replacement.radius()));
  }

  private static List<VipsImage> mix(List<VipsImage> frames, List<ColorOp> ops, double share) {
    var before = frames.stream().map(PixelMath::shared).toList();
    var after = before;
    for (var op : ops) {
      after = run(op, after);
    }
    var results = new ArrayList<VipsImage>();
    for (int i = 0; i < before.size(); i++) {
      results.add(
          eightBits(
              PixelMath.add(
                  PixelMath.linear(before.get(i), 1 - share, 0),
                  PixelMath.linear(after.get(i), share, 0))));
    }
    return results;
  }
}
