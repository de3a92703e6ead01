package io.darkroom.transform.media;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A file format of pictures, with the names it goes by.
///
/// The first name of each is the canonical one: it is what API answers and derived files call the
/// format. Reading and writing abilities belong to the loaded engine and are asked there.
public enum ImageFormat {
  JPEG("image/jpeg", false, false, "jpg", "jpeg", "jpe"),
  PNG("image/png", true, true, "png"),
  WEBP("image/webp", true, true, "webp"),
  AVIF("image/avif", true, true, "avif"),
  GIF("image/gif", true, true, "gif"),
  TIFF("image/tiff", true, false, "tiff", "tif"),
  BMP("image/bmp", false, false, "bmp"),
  ICO("image/x-icon", true, false, "ico"),
  SVG("image/svg+xml", true, false, "svg"),
  PDF("application/pdf", false, false, "pdf"),
  HEIC("image/heic", true, false, "heic", "heif"),
  JXL("image/jxl", true, true, "jxl"),
  JP2("image/jp2", true, false, "jp2");

  private final String mediaType;
  private final boolean alpha;
  private final boolean animation;

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of
  private final List<String> names;

  ImageFormat(String mediaType, boolean alpha, boolean animation, String... names) {
    this.mediaType = mediaType;
    this.alpha = alpha;
    this.animation = animation;
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

  /// Whether a file of this format can hold several frames with delays.
  public boolean hasAnimation() {
    return animation;
  }
}
