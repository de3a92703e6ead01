package io.darkroom.transform.plan;

import io.darkroom.transform.op.Extent;

/// A rectangle of pixels; `left` and `top` may be negative when it reaches over an edge.
record Rectangle(int left, int top, int width, int height) {
  static Rectangle whole(Extent extent) {
    return new Rectangle(0, 0, extent.width(), extent.height());
  }

  Extent extent() {
    return new Extent(width, height);
  }

  /// Whether no part of the rectangle reaches over an edge of the picture.
  boolean isInside(Extent picture) {
    return left >= 0
        && top >= 0
        && (long) left + width <= picture.width()
        && (long) top + height <= picture.height();
  }
}
