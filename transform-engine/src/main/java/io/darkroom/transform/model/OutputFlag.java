package io.darkroom.transform.model;

import java.util.Locale;
import java.util.Optional;

/// Flags without arguments that concern the final file, named as in the reference.
public enum OutputFlag {
  ANIMATED,
  ANY_FORMAT,
  APNG,
  AWEBP,
  C2PA,
  FORCE_ICC,
  FORCE_STRIP,
  GETINFO,
  GROUP4,
  IGNORE_MASK_CHANNELS,
  IMMUTABLE_CACHE,
  KEEP_ATTRIBUTION,
  KEEP_IPTC,
  LOSSY,
  ORIGINAL,
  PNG8,
  PNG24,
  PNG32,
  PRESERVE_TRANSPARENCY,
  RASTERIZE,
  REPLACE_IMAGE,
  SANITIZE,
  STRIP_PROFILE,
  TIFF8_LZW;

  public static Optional<OutputFlag> find(String text) {
    for (var flag : values()) {
      if (flag.text().equals(text)) {
        return Optional.of(flag);
      }
    }
    return Optional.empty();
  }

  /// The name in text, without `fl_`.
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
