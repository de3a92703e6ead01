package io.darkroom.transform.op;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// An operation on colors: each pixel by itself, or by numbers taken from the whole picture.
///
/// Works on 8-bit sRGB, unpremultiplied, taken as 0 to 1; results beyond that are clamped. Leaves
/// the size as it is, and alpha too unless it says otherwise. Converts to sRGB first if the plan
/// has not; gray becomes color. Luminance is `0.2126 R + 0.7152 G + 0.0722 B` of these values,
/// rounded to 8 bits where it is looked up.
public sealed interface ColorOp extends Op {

  /// Each color a sum of all three: the matrix, row by row, times red, green and blue, plus an
  /// offset. libvips: `recomb`.
  record Recombine(List<Double> matrix, double red, double green, double blue) implements ColorOp {
    public Recombine {
      matrix = checked(matrix, 9);
    }
  }

  /// As [Recombine], without an offset, in linear light. libvips: `recomb`.
  record RecombineLight(List<Double> matrix) implements ColorOp {
    public RecombineLight {
      matrix = checked(matrix, 9);
    }
  }

  /// Red, green, blue and alpha each a sum of all four, by a matrix row by row. Gains an alpha
  /// channel. libvips: `recomb`.
  record RecombineWithAlpha(List<Double> matrix) implements ColorOp {
    public RecombineWithAlpha {
      matrix = checked(matrix, 16);
    }
  }

  /// Adds a part of what a filter would take away: `x + shift · (x - filtered(x))`, where the
  /// filter is a [RecombineLight].
  record AddLoss(List<Double> filter, List<Double> shift) implements ColorOp {
    public AddLoss {
      filter = checked(filter, 9);
      shift = checked(shift, 9);
    }
  }

  /// All three colors along one curve. libvips: `maplut`.
  record MapTones(ToneCurve curve) implements ColorOp {}

  /// Each pixel the color that its luminance has in a gradient. libvips: `maplut`.
  ///
  /// @param equalized whether luminance is first spread so that each value is equally frequent
  record MapLuminance(Gradient gradient, boolean equalized) implements ColorOp {}

  /// Turns the hue of HSL, towards yellow from red.
  ///
  /// @param degrees -180 to 180
  record TurnHue(double degrees) implements ColorOp {}

  /// Multiplies saturation and lightness of HSL, each up to 1; the hue stays.
  record ScaleHsl(double saturation, double lightness) implements ColorOp {}

  /// Multiplies the value of HSB, up to 1, which keeps hue and saturation.
  record ScaleBrightness(double factor) implements ColorOp {}

  /// Multiplies the saturation `S` of HSL by `1 + amount · (1 - S)`.
  ///
  /// @param amount -1 to 1
  record Vibrance(double amount) implements ColorOp {}

  /// Lifts what is dark: `v + amount · (1 - Y)^exponent · (1 - v)`, with the luminance `Y`.
  record LiftShadows(double amount, double exponent) implements ColorOp {
    /// By how much each of the 256 luminances is lifted.
    public List<Double> lifts() {
      var lifts = new Double[256];
      for (int i = 0; i < lifts.length; i++) {
        lifts[i] = amount * Math.pow(1 - i / 255.0, exponent);
      }
      return List.of(lifts);
    }
  }

  /// Sets levels by what the whole picture has, weighted by alpha; all frames of an animation
  /// together. libvips: `hist_find_indexed`, `maplut`.
  record AutoLevels(Basis basis) implements ColorOp {
    /// What is measured and set.
    public enum Basis {
      /// The median of luminance goes to the middle.
      BRIGHTNESS,
      /// Luminance is stretched to the whole range.
      CONTRAST,
      /// Each color is stretched to the whole range.
      COLOR
    }
  }

  /// Moves what looks like one color to another, keeping differences of lightness and the ratio of
  /// chroma; softer over the last 30 % of the radius. In CIE Lab.
  ///
  /// @param from null: the most frequent strong color
  /// @param radius how far a color may be from it
  record ReplaceColor(Rgba to, double radius, @Nullable Rgba from) implements ColorOp {}

  /// Draws black stripes falling to the right over what is reddish and rising over what is
  /// greenish, 4 pixels wide and 4 apart along a row.
  ///
  /// @param opacity 0 to 1
  record Hatch(double opacity) implements ColorOp {}

  /// Each color the one that a table has for it.
  record LookUp(ColorTable table) implements ColorOp {}

  /// Other operations in order, and then a mix of before and after.
  ///
  /// @param share of after, 0 to 1
  record Mix(List<ColorOp> ops, double share) implements ColorOp {
    public Mix {
      ops = List.copyOf(ops);
    }
  }

  private static List<Double> checked(List<Double> matrix, int size) {
    if (matrix.size() != size) {
      throw new IllegalArgumentException(matrix.size() + " values in a matrix of " + size);
    }
    return List.copyOf(matrix);
  }
}
