package io.darkroom.transform.plan;

import io.darkroom.transform.op.Extent;

/// The sizes of the resize modes: pure arithmetic, sizes in, sizes out. `W × H` is the picture, the
/// box is complete. Reference: "Resizing and cropping".
final class ResizeGeometry {
  private ResizeGeometry() {}

  /// The largest size of the picture's shape inside the box; one side is the box's exactly.
  static Extent fit(Extent picture, Extent box) {
    return widthBinds(picture, box)
        ? new Extent(box.width(), Rounding.side(picture.height(), box.width(), picture.width()))
        : new Extent(Rounding.side(picture.width(), box.height(), picture.height()), box.height());
  }

  /// As [#fit], but never larger than the picture.
  static Extent limit(Extent picture, Extent box) {
    return isInside(picture, box) ? picture : fit(picture, box);
  }

  /// As [#fit], but never smaller than the picture: a picture with a side that does not fit stays.
  static Extent minimumFit(Extent picture, Extent box) {
    return isInside(picture, box) ? fit(picture, box) : picture;
  }

  /// The smallest size of the picture's shape that covers the box; one side is the box's exactly.
  static Extent cover(Extent picture, Extent box) {
    if (widthBinds(picture, box)) {
      int width = Rounding.side(picture.width(), box.height(), picture.height());
      return new Extent(Math.max(width, box.width()), box.height());
    }
    int height = Rounding.side(picture.height(), box.width(), picture.width());
    return new Extent(box.width(), Math.max(height, box.height()));
  }

  /// As [#cover], but never larger than the picture.
  static Extent limitCover(Extent picture, Extent box) {
    boolean coversSmaller = box.width() <= picture.width() && box.height() <= picture.height();
    return coversSmaller ? cover(picture, box) : picture;
  }

  /// The part of the box that fits into the picture, side by side.
  static Extent common(Extent picture, Extent box) {
    return new Extent(
        Math.min(picture.width(), box.width()), Math.min(picture.height(), box.height()));
  }

  /// The canvas that holds both picture and box.
  static Extent hull(Extent picture, Extent box) {
    return new Extent(
        Math.max(picture.width(), box.width()), Math.max(picture.height(), box.height()));
  }

  /// The canvas of a picture turned by any angle. Reference: `a_`.
  static Extent turned(Extent picture, double angleDegrees) {
    double radians = Math.toRadians(angleDegrees);
    double cos = Math.abs(Math.cos(radians));
    double sin = Math.abs(Math.sin(radians));
    return new Extent(
        Math.max(1, Rounding.round(picture.width() * cos + picture.height() * sin)),
        Math.max(1, Rounding.round(picture.width() * sin + picture.height() * cos)));
  }

  private static boolean isInside(Extent picture, Extent box) {
    return picture.width() <= box.width() && picture.height() <= box.height();
  }

  /// Whether the picture is at least as wide, for its height, as the box: fitted, it touches the
  /// box's left and right edges.
  private static boolean widthBinds(Extent picture, Extent box) {
    return Math.multiplyFull(box.width(), picture.height())
        <= Math.multiplyFull(box.height(), picture.width());
  }
}
