package io.darkroom.storage.asset;

/// What text both databases keep unchanged: well-formed UTF-16 without NUL.
public final class StorableText {
  private static final int MAX_SHOWN_CHARACTERS = 100;

  private StorableText() {}

  /// Whether the text is storable.
  static boolean isStorable(String text) {
    return text.codePoints().noneMatch(point -> point == 0 || isSurrogate(point));
  }

  /// Whether the text is storable and without control characters.
  public static boolean isClean(String text) {
    return text.codePoints()
        .noneMatch(point -> Character.isISOControl(point) || isSurrogate(point));
  }

  /// The text itself.
  ///
  /// @throws AssetException InvalidValue when it is not storable or has more code points than the
  ///   limit
  public static String require(String parameter, String text, int maxCharacters) {
    if (!isStorable(text)) {
      throw invalid(parameter, text, "text without NUL and half surrogate pairs");
    }
    if (text.codePointCount(0, text.length()) > maxCharacters) {
      throw invalid(parameter, text, "at most " + maxCharacters + " characters");
    }
    return text;
  }

  /// The text with U+FFFD for each character that cannot be stored, as a decoder does with damage.
  static String repair(String text) {
    if (isStorable(text)) {
      return text;
    }
    return text.codePoints()
        .map(point -> point == 0 || isSurrogate(point) ? 0xFFFD : point)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /// The problem of a value, which is shortened: it can be as large as a request.
  public static AssetException invalid(String parameter, String value, String expected) {
    var shown =
        value.length() <= MAX_SHOWN_CHARACTERS
            ? value
            : value.substring(0, value.offsetByCodePoints(0, MAX_SHOWN_CHARACTERS / 2)) + "...";
    return new AssetException(new AssetProblem.InvalidValue(parameter, shown, expected));
  }

  /// `codePoints()` yields a surrogate only where its other half is missing.
  private static boolean isSurrogate(int point) {
    return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
  }
}
