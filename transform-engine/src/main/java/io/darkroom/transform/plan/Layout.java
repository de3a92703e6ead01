package io.darkroom.transform.plan;

import io.darkroom.transform.op.Extent;

/// What a resize does, in three movements: the window is cut out of the picture, scaled, and seen
/// through the frame.
///
/// @param window the part of the picture that is scaled, inside the picture
/// @param scaled the size the window is scaled to
/// @param frame the result, in pixels of the scaled window; what it shows beyond the window's edges
///   is background
record Layout(Rectangle window, Extent scaled, Rectangle frame) {

  /// The whole picture at another size.
  static Layout resize(Extent picture, Extent scaled) {
    return new Layout(Rectangle.whole(picture), scaled, Rectangle.whole(scaled));
  }

  /// The whole picture at another size, seen through a frame.
  static Layout framed(Extent picture, Extent scaled, Rectangle frame) {
    return new Layout(Rectangle.whole(picture), scaled, frame);
  }

  /// A part of the picture at its own size.
  static Layout cut(Rectangle window) {
    return new Layout(window, window.extent(), Rectangle.whole(window.extent()));
  }

  /// A part of the picture at another size.
  static Layout cutAndScale(Rectangle window, Extent scaled) {
    return new Layout(window, scaled, Rectangle.whole(scaled));
  }
}
