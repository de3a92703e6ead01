package io.darkroom.storage.blob;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.Nullable;

/// The name of a blob: path elements joined by `/`, such as `demo/o/3f9a/1732459800`.
///
/// A key has 1 to 512 characters. An element has 1 to 200 characters out of `A-Z`, `a-z`, `0-9`,
/// `-`, `_` and `.`, and is neither `.` nor `..`; so no key begins or ends with a slash. These are
/// the characters that every S3-compatible store takes unescaped, and what is left of a file name's
/// 255 bytes is the folder store's. One key may be the beginning of another: `a` and `a/b` are two
/// blobs.
///
/// Keys are ordered by their characters, `/` being one of them (after `-` and `.`, before digits),
/// as S3 lists them. Two keys that differ in case are two keys.
///
/// @param value the whole key
@CheckReturnValue
public record BlobKey(String value) implements Comparable<BlobKey> {
  public static final int MAX_LENGTH = 512;
  public static final int MAX_ELEMENT_LENGTH = 200;

  /// @throws StorageException with `BadKey` when the text is no key
  public BlobKey {
    String expected = expectation(value);
    if (expected != null) {
      throw new StorageException(new StorageProblem.BadKey(value, expected));
    }
  }

  /// Whether a text is a key. Stores use it to pass over what others have put beside their blobs.
  public static boolean isValid(String text) {
    return expectation(text) == null;
  }

  /// The key that a prefix is written like: whole path elements, with or without a slash behind
  /// them.
  ///
  /// @throws StorageException with `BadKey` when it is not, or is empty
  public static BlobKey prefix(String text) {
    return new BlobKey(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
  }

  /// What all keys below a prefix begin with: its path elements and a slash, or nothing for the
  /// empty prefix, which stands for all keys.
  ///
  /// @throws StorageException with `BadKey` as [#prefix(String)] does
  public static String startBelow(String prefix) {
    return prefix.isEmpty() ? "" : prefix(prefix).value + "/";
  }

  /// The last path element.
  public String name() {
    return value.substring(value.lastIndexOf('/') + 1);
  }

  @Override
  public int compareTo(BlobKey other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }

  /// What the text should have been, or null when it is a key.
  private static @Nullable String expectation(String text) {
    if (text.isEmpty() || text.length() > MAX_LENGTH) {
      return "1 to " + MAX_LENGTH + " characters";
    }
    int start = 0;
    while (start <= text.length()) {
      int slash = text.indexOf('/', start);
      int end = slash < 0 ? text.length() : slash;
      String expected = expectationOfElement(text, start, end);
      if (expected != null) {
        return expected;
      }
      start = end + 1;
    }
    return null;
  }

  private static @Nullable String expectationOfElement(String text, int start, int end) {
    int length = end - start;
    if (length == 0 || length > MAX_ELEMENT_LENGTH) {
      return "path elements of 1 to " + MAX_ELEMENT_LENGTH + " characters";
    }
    boolean onlyDots = true;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (!isAllowed(c)) {
        return "letters, digits, '-', '_', '.' and '/'";
      }
      onlyDots &= c == '.';
    }
    return onlyDots && length <= 2 ? "path elements other than '.' and '..'" : null;
  }

  private static boolean isAllowed(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '-'
        || c == '_'
        || c == '.';
  }
}
