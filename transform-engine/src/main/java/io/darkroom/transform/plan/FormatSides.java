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
    if (longer > longest(format)) {
      throw new TransformException(
          new Problem.TooLarge(
              "Maximum image size is %d pixels a side for %s. Requested %d"
                  .formatted(longest(format), format.extension(), longer),
              longer,
              longest(format)));
    }
  }

  private static int longest(ImageFormat format) {
    return switch (format) {
      case WEBP -> 16_383;
      case JPEG, GIF -> 65_535;
      case AVIF, HEIC -> 65_536;
      case ICO -> 256;
      case PNG, TIFF, BMP, SVG, PDF, JXL, JP2 -> Integer.MAX_VALUE;
    };
  }
}
