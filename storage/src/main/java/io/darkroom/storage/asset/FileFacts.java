package io.darkroom.storage.asset;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What is known of one version's bytes.
///
/// @param format the canonical extension, such as `jpg`; absent for raw files
/// @param width pixels, once upright; absent where there is nothing to measure
/// @param height pixels of one page, once upright
/// @param pages pages or frames; absent for raw files
/// @param bytes the length
/// @param etag the MD5 of the bytes, 32 lower-case hex digits
/// @param analysis everything else found in the bytes, by its name in the upload answer (`colors`,
///   `phash`, `image_metadata`, `duration`), as JSON values: String, Boolean, Long, Double, List,
///   Map, without null. Text that cannot be stored is repaired with U+FFFD: it comes from files,
///   not from callers
public record FileFacts(
    @Nullable String format,
    @Nullable Integer width,
    @Nullable Integer height,
    @Nullable Integer pages,
    long bytes,
    String etag,
    Map<String, Object> analysis) {

  static final int MAX_FORMAT_CHARACTERS = 32;

  public FileFacts {
    RandomHex.require("etag", etag);
    if (bytes < 0) {
      throw StorableText.invalid("bytes", Long.toString(bytes), "0 or more");
    }
    if (format != null) {
      StorableText.require("format", format, MAX_FORMAT_CHARACTERS);
    }
    analysis = JsonValues.repaired("analysis", analysis);
  }

  /// Facts without an analysis.
  public static FileFacts of(
      @Nullable String format,
      @Nullable Integer width,
      @Nullable Integer height,
      @Nullable Integer pages,
      long bytes,
      String etag) {
    return new FileFacts(format, width, height, pages, bytes, etag, Map.of());
  }

  /// Facts of a file that is only kept.
  public static FileFacts ofRaw(long bytes, String etag) {
    return of(null, null, null, null, bytes, etag);
  }
}
