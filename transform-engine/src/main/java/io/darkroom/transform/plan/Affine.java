package io.darkroom.transform.plan;

import io.darkroom.transform.media.Orientation;
import io.darkroom.transform.media.VectorPath.Place;
import io.darkroom.transform.op.AreaOp;
import io.darkroom.transform.op.ColorOp;
import io.darkroom.transform.op.Extent;
import io.darkroom.transform.op.FrameOp;
import io.darkroom.transform.op.LayerOp;
import io.darkroom.transform.op.Op;
import io.darkroom.transform.op.ShapeOp;

/// Where the points of the initial picture have gone: `x' = xx·x + xy·y + dx`, `y' = yx·x + yy·y +
/// dy`, in pixels.
record Affine(double xx, double xy, double dx, double yx, double yy, double dy) {
  static final Affine IDENTITY = new Affine(1, 0, 0, 0, 1, 0);

  /// This, and then what an operation does to a picture.
  ///
  /// @param before the picture before the operation
  Affine then(Op op, Extent before) {
    return switch (op) {
      case Op.Resize(int width, int height) ->
          then(scale((double) width / before.width(), (double) height / before.height()));
      case Op.ExtractArea(int left, int top, _, _) -> then(move(-left, -top));
      case Op.Embed(int left, int top, _, _, _) -> then(move(left, top));
      case Op.EmbedMatching(int left, int top, _, _, _) -> then(move(left, top));
      case LayerOp.Composite on -> then(move(on.baseLeft(), on.baseTop()));
      case Op.RoundBorder(int line, _, _) -> then(move(line, line));
      case Op.QuarterTurn(int quarterTurns) ->
          then(turn(quarterTurns * 90.0, before, before.after(op)));
      case Op.Rotate(double angleDegrees, _, _, _) ->
          then(turn(angleDegrees, before, before.after(op)));
      case Op.MirrorHorizontally() -> then(new Affine(-1, 0, before.width(), 0, 1, 0));
      case Op.MirrorVertically() -> then(new Affine(1, 0, 0, 0, -1, before.height()));
      case Op.SmartCrop(int width, int height) -> // unknown until then; taken to be the middle
          then(move((width - before.width()) / 2.0, (height - before.height()) / 2.0));
      case ShapeOp shape -> then(ShapePath.of(shape, before));
      case AreaOp _ -> this;
      case Op.Orient(_), // initial pictures are upright
          Op.ToSrgb(),
          Op.Flatten(_),
          Op.Underpaint(_),
          Op.RoundCorners(_),
          Op.MultiplyAlpha(_),
          LayerOp.Displace _ ->
          this;
      case ColorOp _, FrameOp _ -> this;
    };
  }

  /// From a picture that stands upright to the same as it is stored.
  static Affine fromUpright(Orientation orientation, Extent stored) {
    double width = stored.width();
    double height = stored.height();
    return switch (orientation) {
      case UPRIGHT -> IDENTITY;
      case MIRRORED -> new Affine(-1, 0, width, 0, 1, 0);
      case UPSIDE_DOWN -> new Affine(-1, 0, width, 0, -1, height);
      case UPSIDE_DOWN_MIRRORED -> new Affine(1, 0, 0, 0, -1, height);
      case TRANSPOSED -> new Affine(0, 1, 0, 1, 0, 0);
      case ON_LEFT_SIDE -> new Affine(0, 1, 0, -1, 0, height);
      case TRANSVERSED -> new Affine(0, -1, width, -1, 0, height);
      case ON_RIGHT_SIDE -> new Affine(0, -1, width, 1, 0, 0);
    };
  }

  /// Where a place of the initial picture has gone.
  Place of(Place place) {
    return new Place(xx * place.x() + xy * place.y() + dx, yx * place.x() + yy * place.y() + dy);
  }

  /// The way back.
  ///
  /// @throws IllegalStateException when places that were apart have become one
  Affine inverse() {
    double determinant = xx * yy - xy * yx;
    if (determinant == 0) {
      throw new IllegalStateException("no way back: " + this);
    }
    return new Affine(
        yy / determinant,
        -xy / determinant,
        (xy * dy - yy * dx) / determinant,
        -yx / determinant,
        xx / determinant,
        (yx * dx - xx * dy) / determinant);
  }

  /// The smallest upright area about a region of the initial picture.
  Area of(Region region) {
    double left = Double.POSITIVE_INFINITY;
    double top = Double.POSITIVE_INFINITY;
    double right = Double.NEGATIVE_INFINITY;
    double bottom = Double.NEGATIVE_INFINITY;
    for (double x : new double[] {region.x(), (double) region.x() + region.width()}) {
      for (double y : new double[] {region.y(), (double) region.y() + region.height()}) {
        double movedX = xx * x + xy * y + dx;
        double movedY = yx * x + yy * y + dy;
        left = Math.min(left, movedX);
        right = Math.max(right, movedX);
        top = Math.min(top, movedY);
        bottom = Math.max(bottom, movedY);
      }
    }
    return new Area(left, top, right - left, bottom - top);
  }

  private Affine then(Affine next) {
    return new Affine(
        next.xx * xx + next.xy * yx,
        next.xx * xy + next.xy * yy,
        next.xx * dx + next.xy * dy + next.dx,
        next.yx * xx + next.yy * yx,
        next.yx * xy + next.yy * yy,
        next.yx * dx + next.yy * dy + next.dy);
  }

  private static Affine move(double x, double y) {
    return new Affine(1, 0, x, 0, 1, y);
  }

  private static Affine scale(double x, double y) {
    return new Affine(x, 0, 0, 0, y, 0);
  }

  /// Clockwise about the center, onto a canvas about the same center.
  private static Affine turn(double angleDegrees, Extent before, Extent after) {
    double radians = Math.toRadians(angleDegrees);
    double cos = Math.cos(radians);
    double sin = Math.sin(radians);
    double centerX = before.width() / 2.0;
    double centerY = before.height() / 2.0;
    return new Affine(
        cos,
        -sin,
        after.width() / 2.0 - cos * centerX + sin * centerY,
        sin,
        cos,
        after.height() / 2.0 - sin * centerX - cos * centerY);
  }
}
