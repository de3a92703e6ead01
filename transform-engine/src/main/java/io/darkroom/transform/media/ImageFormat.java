package io.darkroom.transform.media;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A file format of pictures, with the names it goes by.
///
/// The first name of each is the canonical one: it is what API answers and derived files call the
/// format. Reading and writing abilities belong to the loaded engine and are asked there.
public enum ImageFormat {
  JPEG("image/jpeg", false, "jpg", "jpeg", "jpe"),
  PNG("image/png", true, "png"),
  WEBP("image/webp", true, "webp"),
  AVIF("image/avif", true, "avif"),
  GIF("image/gif", true, "gif"),
  TIFF("image/tiff", true, "tiff", "tif"),
  BMP("image/bmp", false, "bmp"),
  ICO("image/x-icon", true, "ico"),
  SVG("image/svg+xml", true, "svg"),
  PDF("application/pdf", false, "pdf"),
  HEIC("image/heic", true, "heic", "heif"),
  JXL("image/jxl", true, "jxl"),
  JP2("image/jp2", true, "jp2");

  private final String mediaType;
  private final boolean alpha;

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of
  private final List<String> names;

  ImageFormat(String mediaType, boolean alpha, String... names) {
    this.mediaType = mediaType;
    this.alpha = alpha;
    this.names = List.of(names);
  }

  /// The format that goes by a file extension or an `f_` value, in any case.
  public static Optional<ImageFormat> findByName(String name) {
    var lowerCase = name.toLowerCase(Locale.ROOT);
    for (var format : values()) {
      if (format.names.contains(lowerCase)) {
        return Optional.of(format);
      }
    }
    return Optional.empty();
  }

  /// The canonical extension, without a dot.
  public String extension() {
    return names.getFirst();
  }

  public String mediaType() {
    return mediaType;
  }

  /// Whether a file of this format can hold transparency.
  public boolean hasAlpha() {
    return alpha;
  }

  /// The longest side a file of this format can have, in pixels.
  public int longestSide() {
    return switch (this) {
      case WEBP -> 16_383;
      case JPEG, GIF -> 65_535;
      case AVIF, HEIC -> 65_536;
      case ICO -> 256;
      case PNG, TIFF, BMP, SVG, PDF, JXL, JP2 -> Integer.MAX_VALUE;
    };
  }
}
