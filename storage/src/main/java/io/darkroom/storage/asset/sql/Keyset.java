package io.darkroom.storage.asset.sql;

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

/// What a cursor says: the sort values of the last row of a page, behind a fingerprint of the query
/// they belong to. Base64 of lines, the fingerprint first.
final class Keyset {
  private static final int FINGERPRINT_BYTES = 8;

  private Keyset() {}

  /// The cursor for the rows behind these values.
  ///
  /// @param query text that only the same query has
  static Cursor cursor(String query, Object... values) {
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
  static List<String> values(Cursor cursor, String query, int count) {
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
  static long number(String value) {
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
}
