package io.darkroom.transform.op;

import io.darkroom.transform.media.ImageFacts;
import io.darkroom.transform.media.ImageFormat;

/// How a source is decoded.
///
/// @param firstPage the first page or frame wanted, counted from 0
/// @param pages how many pages or frames, at least 1
/// @param shrink a whole factor by which the decoder may make the picture smaller for free: each
///   side becomes `max(1, floor(side / shrink))`, so that the last pixel is never made of half a
///   one. 1, 2, 4 or 8 where [#canShrink] says so, else 1. libvips: `jpegload` shrink, `webpload`
///   scale
/// @param zoom a whole factor by which a vector format is drawn larger than it says; 1 for pictures
///   made of pixels. libvips: `svgload` scale
public record Load(int firstPage, int pages, int shrink, int zoom) {
  public static final Load FIRST_PAGE = new Load(0, 1, 1);

  public Load {
    if (firstPage < 0 || pages < 1 || shrink < 1 || zoom < 1 || (shrink > 1 && zoom > 1)) {
      throw new IllegalArgumentException(
          "cannot load page %d + %d shrunk by %d, drawn %d times as large"
              .formatted(firstPage, pages, shrink, zoom));
    }
  }

  /// In the size of the file.
  public Load(int firstPage, int pages, int shrink) {
    this(firstPage, pages, shrink, 1);
  }

  /// Whether a decoder can make such a picture smaller while it decodes: JPEG, and WebP that is not
  /// animated.
  public static boolean canShrink(ImageFacts source) {
    return source.format() == ImageFormat.JPEG
        || (source.format() == ImageFormat.WEBP && !source.animated());
  }

  public static Load frames(int pages) {
    return new Load(0, pages, 1);
  }

  /// The size of one frame as decoded, before orientation.
  public Extent extentOf(ImageFacts source) {
    return new Extent(
            Math.multiplyExact(source.storedWidth(), zoom),
            Math.multiplyExact(source.storedHeight(), zoom))
        .shrunkBy(shrink);
  }

  public Load withShrink(int factor) {
    return new Load(firstPage, pages, factor, zoom);
  }

  public Load withZoom(int factor) {
    return new Load(firstPage, pages, shrink, factor);
  }
}
