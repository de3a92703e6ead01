package io.darkroom.transform.plan;

import io.darkroom.transform.error.Problem;
import io.darkroom.transform.error.TransformException;
import io.darkroom.transform.model.Box;
import io.darkroom.transform.model.Coordinate;
import io.darkroom.transform.model.Gravity;
import io.darkroom.transform.model.Placement;
import io.darkroom.transform.model.Resize;
import io.darkroom.transform.op.Extent;
import java.util.Optional;
import java.util.function.Function;

/// Lays a resize out on one picture: each mode's rule, put together from [ResizeGeometry] and
/// [GravityGeometry].
///
/// @param picture the picture before the resize
/// @param lengths the lengths of that picture
/// @param animated whether all frames of an animation are resized alike
record ResizeLayout(Extent picture, Lengths lengths, boolean animated) {

  /// The layout, or nothing when the resize leaves the picture alone.
  Optional<Layout> find(Resize resize) {
    return switch (resize) {
      case Resize.Scale(var box) -> resized(box, target -> target);
      case Resize.Fit(var box) -> resized(box, target -> ResizeGeometry.fit(picture, target));
      case Resize.Limit(var box) -> resized(box, target -> ResizeGeometry.limit(picture, target));
      case Resize.MinimumFit(var box) ->
          resized(box, target -> ResizeGeometry.minimumFit(picture, target));
      case Resize.Fill(var box, var placement) -> filled(box, placement);
      case Resize.LimitFill(var box, var placement) ->
          target(box)
              .map(target ->
                  windowed(ResizeGeometry.limitCover(picture, target), target, placement));
      case Resize.Pad(var box, var placement, _) ->
          target(box).map(target -> padded(ResizeGeometry.fit(picture, target), target, placement));
      case Resize.LimitPad(var box, var placement, _) ->
          target(box)
              .map(target -> padded(ResizeGeometry.limit(picture, target), target, placement));
      case Resize.MinimumPad(var box, var placement, _) ->
          target(box)
              .map(target -> padded(picture, ResizeGeometry.hull(picture, target), placement));
      case Resize.Crop(var box, var placement, _) ->
          target(box).map(target -> windowed(picture, target, placement));
      case Resize.CropAt(var box, var x, var y) -> target(box).map(target -> cutAt(target, x, y));
      case Resize.Thumb(var box, var placement, _) -> filled(box, placement);
      case Resize.AutoCrop(var box, var placement, _) -> filled(box, placement);
      case Resize.LiquidScale _ -> throw unsupported("g_liquid");
      case Resize.FillPad _ -> throw unsupported("c_fill_pad");
      case Resize.AutoPad _ -> throw unsupported("c_auto_pad");
      case Resize.ImaggaScale _ -> throw unsupported("c_imagga_scale");
      case Resize.ImaggaCrop _ -> throw unsupported("c_imagga_crop");
    };
  }

  private Optional<Extent> target(Box box) {
    return lengths.target(box).findExtent(picture);
  }

  private Optional<Layout> resized(Box box, Function<Extent, Extent> rule) {
    return target(box).map(target -> Layout.resize(picture, rule.apply(target)));
  }

  private Optional<Layout> filled(Box box, Placement placement) {
    return target(box)
        .map(target -> windowed(ResizeGeometry.cover(picture, target), target, placement));
  }

  /// The scaled picture behind a window of at most the target's size.
  private Layout windowed(Extent scaled, Extent target, Placement placement) {
    var window = ResizeGeometry.common(scaled, target);
    return Layout.framed(picture, scaled, window(scaled, window, placement));
  }

  private Rectangle window(Extent scaled, Extent window, Placement placement) {
    int x = lengths.x(placement.x());
    int y = lengths.y(placement.y());
    return switch (placement.gravity()) {
      case Gravity.At(var point) -> {
        int slackWidth = scaled.width() - window.width();
        int slackHeight = scaled.height() - window.height();
        yield GravityGeometry.windowAt(
            GravityGeometry.at(point, slackWidth, slackHeight, x, y), window, scaled);
      }
      case Gravity.Point() when animated -> window(scaled, window, Placement.CENTER);
      case Gravity.Point() ->
          GravityGeometry.windowAbout(
              (double) x * scaled.width() / picture.width(),
              (double) y * scaled.height() / picture.height(),
              window.width(),
              window.height(),
              scaled);
      case Gravity other -> throw unsupported("gravity " + other);
    };
  }

  private Layout padded(Extent scaled, Extent canvas, Placement placement) {
    if (!(placement.gravity() instanceof Gravity.At(var point))) {
      throw unsupported("gravity " + placement.gravity());
    }
    var offset =
        GravityGeometry.at(
            point,
            canvas.width() - scaled.width(),
            canvas.height() - scaled.height(),
            lengths.x(placement.x()),
            lengths.y(placement.y()));
    var frame = new Rectangle(-offset.left(), -offset.top(), canvas.width(), canvas.height());
    return Layout.framed(picture, scaled, frame);
  }

  /// The box at given coordinates, cut at the picture's edges.
  private Layout cutAt(Extent target, Coordinate x, Coordinate y) {
    var box = ResizeGeometry.common(picture, target);
    int left = Math.max(0, lengths.x(x));
    int top = Math.max(0, lengths.y(y));
    long right = Math.min(picture.width(), (long) lengths.x(x) + box.width());
    long bottom = Math.min(picture.height(), (long) lengths.y(y) + box.height());
    if (left >= right || top >= bottom) {
      throw new TransformException(new Problem.Conflict("Invalid coordinates in transformation"));
    }
    return Layout.cut(new Rectangle(left, top, (int) right - left, (int) bottom - top));
  }

  private static TransformException unsupported(String feature) {
    return new TransformException(new Problem.Unsupported(feature));
  }
}
