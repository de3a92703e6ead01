package io.darkroom.storage.asset;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;

/// Identifiers nobody can guess: 128 random bits as 32 lower-case hex digits.
public final class RandomHex {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Pattern FORM = Pattern.compile("[0-9a-f]{32}");

  private RandomHex() {}

  /// A new one.
  public static String next() {
    var bytes = new byte[16];
    RANDOM.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  static boolean hasForm(String text) {
    return FORM.matcher(text).matches();
  }

  /// The text itself.
  ///
  /// @param parameter what the text is for, named in the problem
  /// @throws AssetException InvalidValue unless the text has the form
  static String require(String parameter, String text) {
    if (!hasForm(text)) {
      throw new AssetException(
          new AssetProblem.InvalidValue(parameter, text, "32 lower-case hex digits"));
    }
    return text;
  }
}
