package io.darkroom.transform.color;

import io.darkroom.transform.op.Rgba;
import java.util.Optional;

/// Reads the text of a color. Reference: colors of `b_`, `co_`, `bo_` and of effect arguments.
public final class ColorText {
  private static final String PREFIX = "rgb:";

  private ColorText() {}

  /// A name in any case, or `rgb:` and 3, 4, 6 or 8 hexadecimal digits; the fourth value is alpha.
  public static Optional<Rgba> find(String text) {
    return text.startsWith(PREFIX)
        ? findHex(text.substring(PREFIX.length()))
        : ColorNames.find(text);
  }

  /// As [#find], or hexadecimal digits without the prefix; names win.
  public static Optional<Rgba> findInEffect(String text) {
    return find(text).or(() -> findHex(text));
  }

  private static Optional<Rgba> findHex(String digits) {
    for (int i = 0; i < digits.length(); i++) {
      if (hexDigit(digits.charAt(i)) < 0) {
        return Optional.empty();
      }
    }
    return switch (digits.length()) {
      case 3, 4 -> Optional.of(ofDigits(digits, 1));
      case 6, 8 -> Optional.of(ofDigits(digits, 2));
      default -> Optional.empty();
    };
  }

  private static Rgba ofDigits(String digits, int digitsEach) {
    return new Rgba(
        value(digits, 0, digitsEach),
        value(digits, 1, digitsEach),
        value(digits, 2, digitsEach),
        digits.length() > 3 * digitsEach ? value(digits, 3, digitsEach) : 255);
  }

  private static int value(String digits, int index, int digitsEach) {
    int first = hexDigit(digits.charAt(index * digitsEach));
    int second = digitsEach == 1 ? first : hexDigit(digits.charAt(index * digitsEach + 1));
    return first * 16 + second;
  }

  /// The digit's value, or -1; only ASCII digits count.
  private static int hexDigit(char c) {
    if (c >= '0' && c <= '9') {
      return c - '0';
    }
    if (c >= 'a' && c <= 'f') {
      return c - 'a' + 10;
    }
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
  }
}
