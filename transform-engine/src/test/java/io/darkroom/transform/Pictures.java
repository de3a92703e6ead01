package io.darkroom.transform;

import io.darkroom.transform.media.ImageFacts;
import io.darkroom.transform.media.ImageFormat;
import io.darkroom.transform.media.Orientation;

/// Facts of pictures that tests plan for.
public final class Pictures {
  private Pictures() {}

  /// An opaque, upright, still picture.
  public static ImageFacts still(ImageFormat format, int width, int height) {
    return oriented(format, width, height, Orientation.UPRIGHT);
  }

  /// An opaque, still picture that is stored turned.
  ///
  /// @param storedWidth pixels, before orientation
  public static ImageFacts oriented(
      ImageFormat format, int storedWidth, int storedHeight, Orientation orientation) {
    return new ImageFacts(format, storedWidth, storedHeight, orientation, false, 1, false);
  }

  /// A still picture that can be transparent.
  public static ImageFacts transparent(ImageFormat format, int width, int height) {
    return new ImageFacts(format, width, height, Orientation.UPRIGHT, true, 1, false);
  }

  /// An animation.
  public static ImageFacts animated(ImageFormat format, int width, int height, int frames) {
    return new ImageFacts(format, width, height, Orientation.UPRIGHT, true, frames, true);
  }
}
