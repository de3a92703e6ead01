package io.darkroom.transform.op;

/// Operations that give every pixel a new color out of its neighborhood: blurs, sharpening,
/// textures. None changes the size of a picture; none but [Morph] and [Trace] changes where it is
/// transparent. Colors count by their alpha, so that what hides under transparency does not show.
public sealed interface AreaOp extends Op {

  /// Gaussian blur. Alpha is blurred as well; the rim goes on beyond itself. libvips: `gaussblur`.
  record Blur(double sigmaPixels) implements AreaOp {}

  /// Squares of the mean color, the first at the top left; those at the right and bottom rim may be
  /// smaller. A block of 1 changes nothing.
  record Pixelate(int blockPixels) implements AreaOp {
    public Pixelate {
      if (blockPixels < 1) {
        throw new IllegalArgumentException("blocks of " + blockPixels);
      }
    }
  }

  /// Adds `amount` times what a Gaussian blur takes away, on each of red, green and blue.
  record Sharpen(double sigmaPixels, double amount) implements AreaOp {}

  /// As [Sharpen], on lightness alone, and only where the blur takes away more than the threshold.
  ///
  /// @param threshold 0 to 1, of the range of lightness
  record SharpenLightness(double sigmaPixels, double amount, double threshold) implements AreaOp {}

  /// The mean color of the most frequent intensity within a radius, as brush strokes have it.
  ///
  /// @param intensities how many steps of intensity are told apart
  record ModeFilter(int radiusPixels, int intensities) implements AreaOp {}

  /// Flat colors and dark lines along edges.
  ///
  /// @param lineStrength 0 to 1
  /// @param levels steps a channel is reduced to, at least 2
  /// @param saturation a factor, 1 changes nothing
  /// @param linesOnly whether the lines are drawn on white and the colors left out
  record Cartoon(double lineStrength, int levels, double saturation, boolean linesOnly)
      implements AreaOp {}

  /// The least, greatest or mean value of each channel within a kernel, several times over.
  record Morph(Method method, Kernel kernel, double radiusPixels, int iterations)
      implements AreaOp {

    public enum Method {
      LEAST,
      GREATEST,
      MEAN
    }
  }

  /// Reduces each channel to 0 or 255 by a threshold that differs from pixel to pixel.
  record Dither(ThresholdMap thresholds) implements AreaOp {}

  /// Gaussian blur that grows from nothing in a level band about the middle to `sigmaPixels` at the
  /// top and bottom rim.
  record BlurAwayFromMiddle(double sigmaPixels) implements AreaOp {}

  /// Makes the red gray in spots that look like the pupils of lit eyes.
  ///
  /// @param largest the longest side of such a spot, as a share of the shorter side of the picture
  record CalmRedEyes(double largest) implements AreaOp {}

  /// Gives what is drawn rather than photographed another background, and turns light and dark
  /// around when that has to be.
  ///
  /// @param photographBits the entropy of colors from which on an area is a photograph
  record Theme(Rgba background, double photographBits) implements AreaOp {}

  /// Areas of one color with smooth outlines, drawn again as pixels. Alpha becomes all or nothing
  /// but for their rims.
  record Trace(Tracing tracing) implements AreaOp {}

  /// Another operation on a part alone, as if that part were the picture.
  record Inside(Part part, AreaOp operation) implements AreaOp {}

  /// A part of a picture, wholly inside it.
  ///
  /// @param ellipse whether only the ellipse in the rectangle is meant, fading out at its rim
  record Part(int left, int top, int width, int height, boolean ellipse) {
    public Part {
      if (left < 0 || top < 0 || width < 1 || height < 1) {
        throw new IllegalArgumentException(
            "a part of %dx%d at %d,%d".formatted(width, height, left, top));
      }
    }
  }
}
