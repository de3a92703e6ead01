package io.darkroom.transform.plan;

import io.darkroom.transform.model.Compass;
import io.darkroom.transform.op.Extent;

/// Where things stand: pure arithmetic on offsets. Reference: "Resizing and cropping", offsets.
final class GravityGeometry {
  private GravityGeometry() {}

  /// Where a compass point puts something with some slack around it: for a crop the window in the
  /// picture, for a pad the picture on the canvas. Not moved inside.
  ///
  /// @param slackWidth how much wider the surroundings are; negative when they are narrower
  /// @param slackHeight how much higher the surroundings are
  /// @param x pushes right, or left from an eastern edge
  /// @param y pushes down, or up from a southern edge
  static Offset at(Compass point, int slackWidth, int slackHeight, int x, int y) {
    return new Offset(
        along(point.horizontal(), slackWidth, x), along(point.vertical(), slackHeight, y));
  }

  private static int along(int direction, int slack, int push) {
    return switch (direction) {
      case -1 -> push;
      case 0 -> Math.floorDiv(slack, 2) + push;
      default -> slack - push;
    };
  }

  /// A window of the given size at an offset, moved inside the picture. The window is no larger
  /// than the picture.
  static Rectangle windowAt(Offset offset, Extent window, Extent picture) {
    return new Rectangle(
        Math.clamp(offset.left(), 0, picture.width() - window.width()),
        Math.clamp(offset.top(), 0, picture.height() - window.height()),
        window.width(),
        window.height());
  }

  /// A window of the given size about a center, moved inside the picture. Width and height may be
  /// fractions of a pixel; they are rounded last, and never past the picture.
  static Rectangle windowAbout(
      double centerX, double centerY, double width, double height, Extent picture) {
    int wholeWidth = Math.clamp(Rounding.round(width), 1, picture.width());
    int wholeHeight = Math.clamp(Rounding.round(height), 1, picture.height());
    var offset =
        new Offset(Rounding.round(centerX - width / 2), Rounding.round(centerY - height / 2));
    return windowAt(offset, new Extent(wholeWidth, wholeHeight), picture);
  }

  /// The top left corner of something, in pixels; may lie outside.
  record Offset(int left, int top) {}
}
