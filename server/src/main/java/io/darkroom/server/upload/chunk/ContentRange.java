package io.darkroom.server.upload.chunk;

import io.darkroom.server.http.ApiException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The header that says which bytes of a file a slice is. Upload API reference, "Chunked upload":
/// `bytes first-last/total`, where the total may be `-1`, `*` or left out.
///
/// @param first the place of the first byte in the file, from 0
/// @param last inclusive
/// @param total the length of the file; null while the client does not know it
public record ContentRange(long first, long last, @Nullable Long total) {
  private static final Pattern FORM =
      Pattern.compile(
          "\\s*bytes[ =]\\s*(?<first>[0-9]{1,18})-(?<last>[0-9]{1,18})(?<rest>/(?<total>[0-9]{1,18}|-1|\\*))?\\s*",
          Pattern.CASE_INSENSITIVE);

  /// @throws ApiException when it says nothing that can be
  public static ContentRange parse(String header) {
    var parts = FORM.matcher(header);
    if (!parts.matches()) {
      throw invalid(header);
    }
    var first = Long.parseLong(parts.group("first"));
    var last = Long.parseLong(parts.group("last"));
    var total = total(parts.group("rest"), parts.group("total"), first, last);
    if (last < first || (total != null && last >= total)) {
      throw invalid(header);
    }
    return new ContentRange(first, last, total);
  }

  /// Clients that leave the total out altogether send such a file in one piece.
  private static @Nullable Long total(
      @Nullable String rest, @Nullable String total, long first, long last) {
    if (rest == null || total == null) {
      return first == 0 ? last + 1 : null;
    }
    return total.equals("-1") || total.equals("*") ? null : Long.valueOf(total);
  }

  private static ApiException invalid(String header) {
    return ApiException.badRequest(
        "Invalid value "
            + header
            + " for header Content-Range: expected bytes <first>-<last>/<total>");
  }

  long length() {
    return last - first + 1;
  }

  /// Whether no bytes follow, so that the slice may be short.
  boolean isLast() {
    return total != null && last + 1 == total;
  }

  public boolean isWhole() {
    return first == 0 && isLast();
  }
}
