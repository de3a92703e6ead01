package io.darkroom.transform.plan;

import io.darkroom.transform.op.Extent;
import io.darkroom.transform.op.ShapeOp;

/// Where points of a picture go when its shape is changed; straight lines that do not stay straight
/// are taken to go where the whole picture goes.
final class ShapePath {
  private ShapePath() {}

  /// @param before the picture before the operation
  static Affine of(ShapeOp op, Extent before) {
    return switch (op) {
      case ShapeOp.Shadow(_, _, _, var margins) -> move(margins.left(), margins.top());
      case ShapeOp.Outline(_, _, _, _, int margin) -> move(margin, margin);
      case ShapeOp.Shear(double across, double down, int width, int height) ->
          sheared(across, down, before, new Extent(width, height));
      case ShapeOp.Perspective(_, int width, int height) -> stretch(before, width, height);
      case ShapeOp.Arc(_, int width, int height) -> stretch(before, width, height);
      case ShapeOp.FadeToCorners(_),
          ShapeOp.AlphaThreshold(_),
          ShapeOp.FadeFromEdges(_, _),
          ShapeOp.ClearLike(_, _, _),
          ShapeOp.Ruffle(_, _, _),
          ShapeOp.KeepInside(_, _),
          ShapeOp.ClearHue(_) ->
          Affine.IDENTITY;
    };
  }

  /// About the middle, which stays the middle.
  private static Affine sheared(double across, double down, Extent before, Extent after) {
    double middleX = before.width() / 2.0;
    double middleY = before.height() / 2.0;
    return new Affine(
        1,
        across,
        after.width() / 2.0 - middleX - across * middleY,
        down,
        1,
        after.height() / 2.0 - middleY - down * middleX);
  }

  private static Affine stretch(Extent before, int width, int height) {
    return new Affine(
        (double) width / before.width(), 0, 0, 0, (double) height / before.height(), 0);
  }

  private static Affine move(double x, double y) {
    return new Affine(1, 0, x, 0, 1, y);
  }
}
