package io.darkroom.server.delivery;

import io.darkroom.transform.media.ImageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Which of the formats that not every client knows suits one best, by its `Accept` header. A
/// format counts when the header names it: `*/*` says nothing. Delivery reference, "Format and
/// quality negotiation". Safe for concurrent use.
///
/// @param preferred best first
record FormatNegotiation(List<ImageFormat> preferred) {
  FormatNegotiation {
    preferred = List.copyOf(preferred);
  }

  /// @param canWrite whether the engine makes files of a format
  static FormatNegotiation of(List<ImageFormat> preferred, Predicate<ImageFormat> canWrite) {
    return new FormatNegotiation(preferred.stream().filter(canWrite).toList());
  }

  /// Empty when the client names none of them.
  ///
  /// @param accept the header; null when the client sent none
  Optional<ImageFormat> best(@Nullable String accept) {
    if (accept == null) {
      return Optional.empty();
    }
    var ranges = accept.toLowerCase(Locale.ROOT).split(",");
    return preferred.stream()
        .filter(format -> Arrays.stream(ranges).anyMatch(range -> takes(range, format)))
        .findFirst();
  }

  private static boolean takes(String range, ImageFormat format) {
    var parts = range.split(";");
    return parts[0].strip().equals(format.mediaType())
        && Arrays.stream(parts)
            .skip(1)
            .map(String::strip)
            .noneMatch(parameter -> parameter.matches("q=0(\\.0*)?"));
  }
}
