package io.darkroom.transform.plan;

import io.darkroom.transform.op.Extent;

/// What a resize does to a picture.
sealed interface Layout {

  /// The size of the result.
  Extent result();

  /// Three movements: the window is cut out of the picture, scaled, and seen through the frame.
  ///
  /// @param window the part of the picture that is scaled, inside the picture
  /// @param scaled the size the window is scaled to
  /// @param frame the result, in pixels of the scaled window; what it shows beyond the window's
  ///   edges is background
  record Placed(Rectangle window, Extent scaled, Rectangle frame) implements Layout {
    @Override
    public Extent result() {
      return frame.extent();
    }
  }

  /// The picture is scaled, and the part of it that draws the eye is kept.
  record Sought(Extent scaled, Extent result) implements Layout {}

  /// The whole picture at another size.
  static Layout resize(Extent picture, Extent scaled) {
    return framed(picture, scaled, Rectangle.whole(scaled));
  }

  /// The whole picture at another size, seen through a frame.
  static Layout framed(Extent picture, Extent scaled, Rectangle frame) {
    return new Placed(Rectangle.whole(picture), scaled, frame);
  }

  /// A part of the picture at its own size.
  static Layout cut(Rectangle window) {
    return cutAndScale(window, window.extent());
  }

  /// A part of the picture at another size.
  static Layout cutAndScale(Rectangle window, Extent scaled) {
    return new Placed(window, scaled, Rectangle.whole(scaled));
  }
}
