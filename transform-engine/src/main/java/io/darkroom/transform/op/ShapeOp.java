package io.darkroom.transform.op;

import io.darkroom.transform.media.VectorPath;
import org.jspecify.annotations.Nullable;

/// Operations on the outline of a picture: on where it is transparent, and on where its points are.
public sealed interface ShapeOp extends Op {

  /// The size of a picture of the given size after the operation.
  static Extent after(ShapeOp op, Extent before) {
    return switch (op) {
      case Shadow(_, _, _, var margins) -> margins.around(before);
      case Outline(_, _, _, _, int margin) -> Margins.even(margin).around(before);
      case Perspective(_, int width, int height) -> new Extent(width, height);
      case Arc(_, int width, int height) -> new Extent(width, height);
      case Shear(_, _, int width, int height) -> new Extent(width, height);
      case FadeToCorners(_),
          AlphaThreshold(_),
          FadeFromEdges(_, _),
          Ruffle(_, _, _),
          KeepInside(_, _),
          ClearLike(_, _, _),
          ClearHue(_) ->
          before;
    };
  }

  /// Fades into transparency along an ellipse about the middle. Gains an alpha channel.
  ///
  /// @param start where the fade starts: 0 in the middle, 1 in the corners, where it ends
  record FadeToCorners(double start) implements ShapeOp {}

  /// Makes alpha of at least `least` opaque and all other transparent.
  ///
  /// @param least 1 to 255
  record AlphaThreshold(int least) implements ShapeOp {}

  /// Fades into transparency towards edges: `(distance / length) ^ exponent`. Gains an alpha
  /// channel.
  ///
  /// @param lengths how far the fade reaches inside from each edge, 0: not at all
  record FadeFromEdges(Margins lengths, double exponent) implements ShapeOp {}

  /// Makes pixels of a color transparent. Gains an alpha channel.
  ///
  /// @param color null: that of each pixel on the rim of the picture
  /// @param tolerance 0 to 1: the largest difference of a channel
  /// @param connected whether only what hangs together with the rim is meant
  record ClearLike(@Nullable Rgba color, double tolerance, boolean connected) implements ShapeOp {}

  /// Makes a green or blue screen transparent: pixels whose hue is that of the color, in part where
  /// it shines through, and takes its tinge from what remains. Gains an alpha channel.
  ///
  /// @param color null: the middle one of those on the rim
  record ClearHue(@Nullable Rgba color) implements ShapeOp {}

  /// Puts a shadow of the picture's alpha underneath it. Gains an alpha channel.
  ///
  /// @param path from points of the picture to those of their shadow, in pixels of the picture
  /// @param sigmaPixels of the Gaussian blur of the shadow
  /// @param margins by which the canvas grows
  record Shadow(Path path, double sigmaPixels, Rgba color, Margins margins) implements ShapeOp {}

  /// Paints along the edge of the picture's alpha. Gains an alpha channel.
  ///
  /// @param side of the edge on which the line is
  /// @param filled whether the interior is painted as well
  /// @param marginPixels by which the canvas grows on each side
  record Outline(Side side, boolean filled, Line line, Rgba color, int marginPixels)
      implements ShapeOp {

    public enum Side {
      INNER,
      OUTER,
      BOTH
    }
  }

  /// How a line is drawn: how wide, and by which sigma it is softened.
  record Line(double widthPixels, double blurSigmaPixels) {}

  /// Moves the corners and everything between them in perspective. Gains an alpha channel.
  record Perspective(Corners corners, int width, int height) implements ShapeOp {

    /// Where the corners of the picture go, in pixels of the result, which may be anywhere but not
    /// on one line.
    public record Corners(Point topLeft, Point topRight, Point bottomRight, Point bottomLeft) {}
  }

  /// A place in pixels.
  record Point(double x, double y) {}

  /// Bends the picture so that its middle lies on an arc of a circle. Gains an alpha channel.
  ///
  /// @param degrees of the circle that the width goes around; positive: upwards, negative:
  ///   downwards
  record Arc(double degrees, int width, int height) implements ShapeOp {}

  /// Moves points by the tangent of an angle times their other coordinate. Gains an alpha channel.
  /// libvips: `affine`.
  ///
  /// @param across how far a point goes to the right for each pixel it lies further down
  /// @param down how far a point goes down for each pixel it lies further to the right
  record Shear(double across, double down, int width, int height) implements ShapeOp {}

  /// Makes what lies outside of a path transparent, antialiased. Gains an alpha channel.
  ///
  /// @param path in pixels
  /// @param evenOdd whether what rings surround an even number of times is outside, rather than
  ///   what they surround as often one way as the other
  record KeepInside(VectorPath path, boolean evenOdd) implements ShapeOp {}

  /// Moves points and alpha by chance. Gains an alpha channel.
  ///
  /// @param mostPixels how far a point goes at most in each direction
  /// @param alphaNoise by which share alpha changes at most, 0 to 1
  /// @param seed of the chance
  record Ruffle(double mostPixels, double alphaNoise, long seed) implements ShapeOp {}

  /// `x' = xx·x + xy·y + dx`, `y' = yx·x + yy·y + dy`, in pixels.
  record Path(double xx, double xy, double dx, double yx, double yy, double dy) {
    public static Path move(double x, double y) {
      return new Path(1, 0, x, 0, 1, y);
    }
  }

  /// Widths along the four edges, in pixels.
  record Margins(int left, int top, int right, int bottom) {
    public Margins {
      if (left < 0 || top < 0 || right < 0 || bottom < 0) {
        throw new IllegalArgumentException(
            "margins of %d, %d, %d, %d".formatted(left, top, right, bottom));
      }
    }

    public static Margins even(int width) {
      return new Margins(width, width, width, width);
    }

    public Extent around(Extent inner) {
      return new Extent(inner.width() + left + right, inner.height() + top + bottom);
    }
  }
}
