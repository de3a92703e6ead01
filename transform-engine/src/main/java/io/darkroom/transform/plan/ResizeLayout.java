package io.darkroom.transform.plan;

import io.darkroom.transform.error.Problem;
import io.darkroom.transform.error.TransformException;
import io.darkroom.transform.model.Box;
import io.darkroom.transform.model.Coordinate;
import io.darkroom.transform.model.Gravity;
import io.darkroom.transform.model.Placement;
import io.darkroom.transform.model.Resize;
import io.darkroom.transform.model.Scalar;
import io.darkroom.transform.op.Extent;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Lays a resize out on one picture: each mode's rule, put together from [ResizeGeometry],
/// [CropGeometry] and [GravityGeometry].
///
/// @param picture the picture before the resize
/// @param lengths the lengths of that picture
/// @param focusFinder the gravities of that picture
record ResizeLayout(Extent picture, Lengths lengths, FocusFinder focusFinder) {

  /// The layout, or nothing when the resize leaves the picture alone.
  Optional<Layout> find(Resize resize) {
    return switch (resize) {
      case Resize.Scale(var box) -> resized(box, target -> target);
      case Resize.Fit(var box) -> resized(box, target -> ResizeGeometry.fit(picture, target));
      case Resize.Limit(var box) -> resized(box, target -> ResizeGeometry.limit(picture, target));
      case Resize.MinimumFit(var box) ->
          resized(box, target -> ResizeGeometry.minimumFit(picture, target));
      case Resize.Fill(var box, var placement) ->
          target(box).map(target -> filled(target, placement));
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
      case Resize.Crop(var box, var placement, var zoom) ->
          target(box)
              .map(target -> windowed(picture, target, placement))
              .or(() -> region(placement, zoom));
      case Resize.CropAt(var box, var x, var y) -> target(box).map(target -> cutAt(target, x, y));
      case Resize.Thumb(var box, var placement, var zoom) -> thumbnail(box, placement, zoom);
      case Resize.AutoCrop(var box, var placement, var zoom) -> thumbnail(box, placement, zoom);
      case Resize.FillPad(var box, var gravity, _) ->
          target(box).map(target -> filledOrPadded(target, gravity, "c_fill_pad"));
      case Resize.AutoPad(var box, var gravity, _) ->
          target(box).map(target -> filledOrPadded(target, gravity, "c_auto_pad"));
      // The add-on's crop is not to be had; automatic gravity stands in for it.
      case Resize.ImaggaScale(var box) -> target(box).map(target -> filled(target, automatic()));
      case Resize.ImaggaCrop(var box) ->
          target(box).map(target -> windowed(picture, target, automatic()));
      case Resize.LiquidScale _ -> throw unsupported("g_liquid");
    };
  }

  private static Placement automatic() {
    return new Placement(Gravity.Auto.PLAIN, Coordinate.ZERO, Coordinate.ZERO);
  }

  private Optional<Extent> target(Box box) {
    return lengths.target(box).findExtent(picture);
  }

  private Optional<Layout> resized(Box box, Function<Extent, Extent> rule) {
    return target(box).map(target -> Layout.resize(picture, rule.apply(target)));
  }

  private Layout filled(Extent target, Placement placement) {
    return windowed(ResizeGeometry.cover(picture, target), target, placement);
  }

  /// The scaled picture behind a window of at most the target's size.
  private Layout windowed(Extent scaled, Extent target, Placement placement) {
    var window = ResizeGeometry.common(scaled, target);
    int x = lengths.x(placement.x());
    int y = lengths.y(placement.y());
    return switch (focusFinder.find(placement.gravity())) {
      case Focus.Toward(var point) -> {
        int slackWidth = scaled.width() - window.width();
        int slackHeight = scaled.height() - window.height();
        var offset = GravityGeometry.at(point, slackWidth, slackHeight, x, y);
        yield Layout.framed(picture, scaled, GravityGeometry.windowAt(offset, window, scaled));
      }
      case Focus.Point() -> about(x, y, scaled, window);
      case Focus.On(var area) -> about(area.centerX() + x, area.centerY() + y, scaled, window);
      case Focus.Attention(double enlargement) -> sought(scaled, window, enlargement);
    };
  }

  /// A window about a point that is given in pixels of the unscaled picture.
  private Layout about(double x, double y, Extent scaled, Extent window) {
    var frame =
        GravityGeometry.windowAbout(
            x * scaled.width() / picture.width(),
            y * scaled.height() / picture.height(),
            window.width(),
            window.height(),
            scaled);
    return Layout.framed(picture, scaled, frame);
  }

  /// A closer look is not bought with pixels that are not there.
  private Layout sought(Extent scaled, Extent window, double enlargement) {
    var closer =
        new Extent(
            Rounding.side(scaled.width(), enlargement),
            Rounding.side(scaled.height(), enlargement));
    boolean hasPixels = closer.width() <= picture.width() && closer.height() <= picture.height();
    return new Layout.Sought(hasPixels ? closer : scaled, window);
  }

  private Optional<Layout> thumbnail(Box box, Placement placement, @Nullable Scalar zoom) {
    var target = target(box);
    if (target.isEmpty()) {
      return region(placement, zoom);
    }
    return focusFinder.find(placement.gravity()) instanceof Focus.On(var area)
        ? Optional.of(CropGeometry.thumbnail(area, zoom(zoom), picture, target.get()))
        : Optional.of(filled(target.get(), placement));
  }

  /// Without a box: the region that the gravity names, or nothing when it names none.
  private Optional<Layout> region(Placement placement, @Nullable Scalar zoom) {
    return focusFinder.find(placement.gravity()) instanceof Focus.On(var area)
        ? Optional.of(Layout.cut(CropGeometry.region(area, zoom(zoom), picture)))
        : Optional.empty();
  }

  private double zoom(@Nullable Scalar zoom) {
    return zoom == null ? 1 : lengths.scalar(zoom);
  }

  private Layout padded(Extent scaled, Extent canvas, Placement placement) {
    int slackWidth = canvas.width() - scaled.width();
    int slackHeight = canvas.height() - scaled.height();
    int x = lengths.x(placement.x());
    int y = lengths.y(placement.y());
    var offset =
        switch (focusFinder.find(placement.gravity())) {
          case Focus.Toward(var point) -> GravityGeometry.at(point, slackWidth, slackHeight, x, y);
          case Focus.On(var area) ->
              new GravityGeometry.Offset(
                  Rounding.round(canvas.width() / 2.0 - area.centerX() * ratio(scaled)) + x,
                  Rounding.round(canvas.height() / 2.0 - area.centerY() * ratio(scaled)) + y);
          case Focus.Point(), Focus.Attention(_) ->
              throw unsupported("gravity " + placement.gravity());
        };
    var frame = new Rectangle(-offset.left(), -offset.top(), canvas.width(), canvas.height());
    return Layout.framed(picture, scaled, frame);
  }

  private double ratio(Extent scaled) {
    return (double) scaled.width() / picture.width();
  }

  private Layout filledOrPadded(Extent target, Gravity.Auto gravity, String mode) {
    if (focusFinder.animated()) {
      throw unsupported(mode + " on an animation");
    }
    var important =
        focusFinder.find(gravity) instanceof Focus.On(var area)
            ? area
            : CropGeometry.middle(picture);
    return CropGeometry.fillOrPad(important, picture, target);
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
