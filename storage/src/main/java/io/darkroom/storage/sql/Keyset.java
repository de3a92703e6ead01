package io.darkroom.storage.sql;

import io.darkroom.storage.asset.AssetException;
import io.darkroom.storage.asset.AssetProblem;
import io.darkroom.storage.asset.Cursor;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a cursor says: the sort values of the last row of a page, behind a fingerprint of the query
/// they belong to. Base64 of lines, the fingerprint first.
public final class Keyset {
  private static final int FINGERPRINT_BYTES = 8;

  private Keyset() {}

  /// The cursor for the rows behind these values.
  ///
  /// @param query text that only the same query has
  public static Cursor cursor(String query, Object... values) {
    var lines = new StringBuilder(fingerprint(query));
    for (var value : values) {
      lines.append('\n').append(value);
    }
    var bytes = lines.toString().getBytes(StandardCharsets.UTF_8);
    return new Cursor(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /// The values in a cursor.
  ///
  /// @param count how many the query sorts by
  /// @throws AssetException InvalidCursor when it was made for another query, or by someone else
  public static List<String> values(Cursor cursor, String query, int count) {
    var lines = Arrays.asList(decode(cursor).split("\n", -1));
    var ours = lines.size() == count + 1 && lines.getFirst().equals(fingerprint(query));
    if (!ours || lines.getLast().indexOf('\0') >= 0) {
      throw new AssetException(new AssetProblem.InvalidCursor());
    }
    return lines.subList(1, lines.size());
  }

  /// A sort value that is a number.
  ///
  /// @throws AssetException InvalidCursor
  public static long number(String value) {
    try {
      return Long.parseLong(value);
    } catch (NumberFormatException e) {
      throw new AssetException(new AssetProblem.InvalidCursor(), e);
    }
  }

  private static String decode(Cursor cursor) {
    try {
      var bytes = Base64.getUrlDecoder().decode(cursor.value());
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw new AssetException(new AssetProblem.InvalidCursor(), e);
    }
  }

  private static String fingerprint(String query) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      var bytes = digest.digest(query.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(bytes, 0, FINGERPRINT_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java has SHA-256
    }
  }

  /// The first text, in code point order, behind all that begin with the prefix; null when there is
  /// none. It is the prefix with its last code point counted up.
  public static @Nullable String endOfPrefix(String prefix) {
    var end = prefix.length();
    while (end > 0) {
      var last = prefix.codePointBefore(end);
      end -= Character.charCount(last);
      if (last < Character.MAX_CODE_POINT) {
        var next = last + 1 == Character.MIN_SURROGATE ? Character.MAX_SURROGATE + 1 : last + 1;
        return prefix.substring(0, end) + Character.toString(next);
      }
    }
    return null;
  }
}
