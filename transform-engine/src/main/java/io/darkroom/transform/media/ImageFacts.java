package io.darkroom.transform.media;

import java.util.Objects;

/// What planning may ask of a picture, read from its header without decoding pixels.
///
/// @param format the file format found in the bytes, whatever the file is called
/// @param storedWidth pixels, as stored, before orientation
/// @param storedHeight pixels of one frame, as stored, before orientation
/// @param orientation what must be done to the stored pixels to stand upright
/// @param alpha whether the pixels can be transparent
/// @param pages pages or frames, at least 1
/// @param animated whether the pages are frames to be shown one after the other
public record ImageFacts(
    ImageFormat format,
    int storedWidth,
    int storedHeight,
    Orientation orientation,
    boolean alpha,
    int pages,
    boolean animated) {

  public ImageFacts {
    Objects.requireNonNull(format);
    Objects.requireNonNull(orientation);
    if (storedWidth < 1 || storedHeight < 1 || pages < 1) {
      throw new IllegalArgumentException(
          "not a picture: " + storedWidth + "x" + storedHeight + ", pages " + pages);
    }
  }

  /// Width in pixels once upright.
  public int width() {
    return orientation.swapsSides() ? storedHeight : storedWidth;
  }

  /// Height in pixels of one frame once upright.
  public int height() {
    return orientation.swapsSides() ? storedWidth : storedHeight;
  }

  /// Pixels of one frame.
  public long pixels() {
    return (long) storedWidth * storedHeight;
  }
}
