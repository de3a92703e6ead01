package io.darkroom.storage.asset;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The name under which an asset is uploaded and delivered. Written as received, compared in NFC:
/// two spellings of the same characters are equal.
///
/// [#parse] applies the rules for uploads, [#remote] those for the address of a fetched file.
/// Upload API reference, "Public IDs".
///
/// @param value at least one character, no control character, no half of a surrogate pair
public record PublicId(String value) {
  /// The longest id of an upload, in code points.
  public static final int MAX_CHARACTERS = 255;

  /// The longest address of a fetched file, in bytes of UTF-8: what an index entry has room for.
  public static final int MAX_REMOTE_BYTES = 2000;

  private static final String FORBIDDEN = "?&#\\<>+";
  private static final Pattern VERSION = Pattern.compile("v[0-9]+");

  /// @throws AssetException InvalidPublicId
  public PublicId {
    if (value.isEmpty() || !StorableText.isClean(value)) {
      throw invalid(value, "text without control characters");
    }
    if (nfc(value).getBytes(StandardCharsets.UTF_8).length > MAX_REMOTE_BYTES) {
      throw invalid(value, "at most " + MAX_REMOTE_BYTES + " bytes");
    }
  }

  /// An id given for an upload or a rename: at most 255 characters; no space or slash at either
  /// end; none of `? & # \ < > +`; no empty, `.` or `..` element and none that reads as a version,
  /// `v` and digits; the first element is not `images` or `videos`, which begin other URLs. A `%`
  /// and spaces inside are taken.
  ///
  /// @throws AssetException InvalidPublicId
  public static PublicId parse(String text) {
    requireUploadable(text);
    return new PublicId(text);
  }

  /// The address of a remote file, which is the public id of what was fetched from it.
  ///
  /// @throws AssetException InvalidPublicId when it is longer than 2000 bytes or holds control
  ///   characters
  public static PublicId remote(String url) {
    return new PublicId(url);
  }

  static void requireUploadable(String text) {
    var broken = brokenRule(text);
    if (broken != null) {
      throw invalid(text, broken);
    }
  }

  private static @Nullable String brokenRule(String text) {
    if (text.codePointCount(0, text.length()) > MAX_CHARACTERS) {
      return "at most " + MAX_CHARACTERS + " characters";
    }
    if (text.startsWith(" ") || text.endsWith(" ")) {
      return "no space at either end";
    }
    if (text.chars().anyMatch(character -> FORBIDDEN.indexOf(character) >= 0)) {
      return "none of " + FORBIDDEN;
    }
    var elements = text.split("/", -1);
    for (var element : elements) {
      if (element.isEmpty() || element.equals(".") || element.equals("..")) {
        return "no empty, '.' or '..' element";
      }
      if (VERSION.matcher(element).matches()) {
        return "no element that reads as a version";
      }
    }
    if (elements[0].equals("images") || elements[0].equals("videos")) {
      return "not beginning with images or videos";
    }
    return null;
  }

  private static AssetException invalid(String text, String expected) {
    return new AssetException(new AssetProblem.InvalidPublicId(text, expected));
  }

  private static String nfc(String text) {
    return Normalizer.normalize(text, Form.NFC);
  }

  /// The form that is compared: the value in Unicode normalization form C.
  public String nfc() {
    return nfc(value);
  }

  /// The part behind the last slash.
  public String lastElement() {
    return value.substring(value.lastIndexOf('/') + 1);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PublicId(var otherValue) && nfc().equals(nfc(otherValue));
  }

  @Override
  public int hashCode() {
    return nfc().hashCode();
  }

  @Override
  public String toString() {
    return value;
  }
}
