package io.darkroom.server.http;

import io.darkroom.storage.blob.ByteRange;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The `Range` header. RFC 9110, section 14.2: what is not one range of bytes is ignored.
public final class RangeHeader {
  private static final Pattern ONE_RANGE =
      Pattern.compile("bytes=\\s*([0-9]{0,18})-([0-9]{0,18})\\s*");

  private RangeHeader() {}

  /// The range asked for; empty for the whole file.
  public static Optional<ByteRange> find(@Nullable String header) {
    if (header == null) {
      return Optional.empty();
    }
    var matcher = ONE_RANGE.matcher(header);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    var first = matcher.group(1);
    var last = matcher.group(2);
    if (first.isEmpty()) {
      return last.isEmpty()
          ? Optional.empty()
          : Optional.of(new ByteRange.Last(Long.parseLong(last)));
    }
    if (last.isEmpty()) {
      return Optional.of(new ByteRange.From(Long.parseLong(first)));
    }
    var from = Long.parseLong(first);
    var to = Long.parseLong(last);
    return to < from ? Optional.empty() : Optional.of(new ByteRange.FromTo(from, to));
  }
}
