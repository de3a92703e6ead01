package io.darkroom.transform.engine.raster;

import io.darkroom.transform.op.AreaOp;
import io.darkroom.transform.op.ShapeOp;

/// What operations on neighborhoods and outlines are on arrays. The picture given may be written
/// over.
public final class RasterOps {
  private RasterOps() {}

  public static Raster run(AreaOp op, Raster picture, Pulse pulse) {
    return switch (op) {
      case AreaOp.Blur(double sigma) -> Blurring.blur(picture, sigma, pulse);
      case AreaOp.Pixelate(int block) -> Pixelation.pixelate(picture, block, pulse);
      case AreaOp.Sharpen(double sigma, double amount) ->
          Sharpening.colors(picture, sigma, amount, pulse);
      case AreaOp.SharpenLightness(double sigma, double amount, double threshold) ->
          Sharpening.lightness(picture, sigma, amount, threshold, pulse);
      case AreaOp.ModeFilter(int radius, int intensities) ->
          ModeFiltering.paint(picture, radius, intensities, pulse);
      case AreaOp.Cartoon cartoon -> Cartooning.draw(picture, cartoon, pulse);
      case AreaOp.Morph morph -> Morphology.run(picture, morph, pulse);
      case AreaOp.Dither(var thresholds) -> Dithering.dither(picture, thresholds, pulse);
      case AreaOp.BlurAwayFromMiddle(double sigma) ->
          Blurring.blurAwayFromMiddle(picture, sigma, pulse);
      case AreaOp.CalmRedEyes(double largest) -> RedEyes.calm(picture, largest, pulse);
      case AreaOp.Theme theme -> Theming.recolor(picture, theme, pulse);
      case AreaOp.Trace(var tracing) -> Vectors.drawn(picture, tracing, pulse);
      case AreaOp.Inside(var part, var operation) ->
          Parts.replaced(picture, part, run(operation, Parts.cut(picture, part), pulse), pulse);
    };
  }

  public static Raster run(ShapeOp op, Raster picture, Pulse pulse) {
    return switch (op) {
      case ShapeOp.FadeToCorners(double start) -> Fading.toCorners(picture, start, pulse);
      case ShapeOp.AlphaThreshold(int least) -> Fading.threshold(picture, least, pulse);
      case ShapeOp.FadeFromEdges(var lengths, double exponent) ->
          Fading.fromEdges(picture, lengths, exponent, pulse);
      case ShapeOp.ClearLike clear -> Keying.clear(picture, clear, pulse);
      case ShapeOp.ClearHue(var color) -> ScreenKeying.clear(picture, color, pulse);
      case ShapeOp.Shadow shadow -> Shadows.cast(picture, shadow, pulse);
      case ShapeOp.Outline outline -> Outlines.draw(picture, outline, pulse);
      case ShapeOp.Perspective perspective -> Warping.perspective(picture, perspective, pulse);
      case ShapeOp.Arc arc -> Warping.arc(picture, arc, pulse);
      case ShapeOp.KeepInside keep -> Clipping.keep(picture, keep, pulse);
      case ShapeOp.Ruffle ruffle -> Ruffling.ruffle(picture, ruffle, pulse);
      case ShapeOp.Shear shear -> Warping.shear(picture, shear, pulse);
    };
  }
}
