package io.darkroom.transform.op;

import io.darkroom.transform.media.Orientation;

/// One thing done to pixels. The closed set of what our engines can do; each runs on the result of
/// the one before it.
///
/// Lengths are pixels, angles degrees clockwise, coordinates count from the top left of one frame.
/// On animated pictures an operation is done to every frame alike.
public sealed interface Op
    permits ColorOp,
        Op.Orient,
        Op.Resize,
        Op.ExtractArea,
        Op.Embed,
        Op.QuarterTurn,
        Op.Rotate,
        Op.MirrorHorizontally,
        Op.MirrorVertically,
        Op.ToSrgb,
        Op.Flatten,
        Op.Underpaint,
        Op.EmbedMatching,
        Op.SmartCrop,
        Op.RoundCorners,
        Op.RoundBorder,
        Op.MultiplyAlpha,
        LayerOp,
        FrameOp,
        AreaOp,
        ShapeOp {

  /// Stand stored pixels upright. libvips: `autorot`.
  record Orient(Orientation orientation) implements Op {}

  /// Resample to exactly `width` × `height`, each side by its own factor, Lanczos3, on
  /// premultiplied alpha. libvips: `resize`.
  record Resize(int width, int height) implements Op {}

  /// Keep the rectangle at (`left`, `top`), which lies wholly inside the picture. libvips:
  /// `extract_area`.
  record ExtractArea(int left, int top, int width, int height) implements Op {}

  /// Place the picture at (`left`, `top`) of a canvas of the given size and color; what stands over
  /// is cut. Gains an alpha channel when the color is not opaque. libvips: `embed`.
  record Embed(int left, int top, int width, int height, Rgba background) implements Op {}

  /// Turn by a multiple of 90°: `quarterTurns` is 1, 2 or 3, clockwise. libvips: `rot`.
  record QuarterTurn(int quarterTurns) implements Op {}

  /// Turn about the center by any angle onto a canvas of `width` × `height`, gaps in the color.
  /// Gains an alpha channel when the color is not opaque. libvips: `similarity`.
  record Rotate(double angleDegrees, int width, int height, Rgba background) implements Op {}

  /// Mirror left to right. libvips: `flip` horizontal.
  record MirrorHorizontally() implements Op {}

  /// Mirror top to bottom. libvips: `flip` vertical.
  record MirrorVertically() implements Op {}

  /// Convert to sRGB by the embedded profile, or by the assumed one when there is none, 8 bits a
  /// band; gray without a profile stays gray. Operations that bring a color do it first if the plan
  /// has not. libvips: `icc_transform`, `colourspace`.
  record ToSrgb() implements Op {}

  /// Lay the picture on an opaque color and drop its alpha channel. libvips: `flatten`.
  record Flatten(Rgba background) implements Op {}

  /// Lay the picture on a color that may itself be see-through; keeps the alpha channel. libvips:
  /// `composite` over.
  record Underpaint(Rgba background) implements Op {}

  /// Place the picture at (`left`, `top`) of a canvas of the given size, painted in colors found in
  /// the picture; what stands over is cut.
  record EmbedMatching(int left, int top, int width, int height, Backdrop backdrop) implements Op {}

  /// Keep the `width` × `height` part that draws the eye most; no larger than the picture. libvips:
  /// `smartcrop` attention.
  record SmartCrop(int width, int height) implements Op {}

  /// Make what lies outside the rounded corners transparent, antialiased. Gains an alpha channel.
  record RoundCorners(Corners corners) implements Op {}

  /// Round the corners, then grow the picture on each side by a line of the given width that
  /// follows the curve; outside the line it is transparent. Gains an alpha channel.
  ///
  /// @param corners of the picture; the line's outer corners are larger by its width
  record RoundBorder(int widthPixels, Rgba color, Corners corners) implements Op {}

  /// Multiply alpha by a factor from 0 to 1. Gains an alpha channel.
  record MultiplyAlpha(double factor) implements Op {}
}
