package io.darkroom.transform.plan;

import io.darkroom.transform.error.Problem;
import io.darkroom.transform.error.TransformException;
import io.darkroom.transform.media.ImageFormat;

/// The longest side that each format can hold.
final class FormatSides {
  private FormatSides() {}

  /// @throws TransformException with `TooLarge` when a side is longer than the format holds
  static void check(ImageFormat format, int width, int height) {
    int longer = Math.max(width, height);
    if (longer > format.longestSide()) {
      throw new TransformException(
          new Problem.TooLarge(
              "Maximum image size is %d pixels a side for %s. Requested %d"
                  .formatted(format.longestSide(), format.extension(), longer),
              longer,
              format.longestSide()));
    }
  }
}
