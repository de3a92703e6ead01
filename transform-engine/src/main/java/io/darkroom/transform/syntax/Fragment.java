package io.darkroom.transform.syntax;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// A piece of the transformation text.
///
/// @param text the characters
/// @param offset where the piece begins in the whole text, in characters
public record Fragment(String text, int offset) {

  /// The pieces between separators. A separator inside `!…!`, `$(…)` or `(…)` does not count; what
  /// is opened and never closed reaches to the end. Without a separator: the fragment itself.
  public List<Fragment> split(char separator) {
    var pieces = new ArrayList<Fragment>();
    int begin = 0;
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == separator) {
        pieces.add(slice(begin, at));
        begin = at + 1;
        at++;
      } else {
        at = afterAtom(at);
      }
    }
    pieces.add(slice(begin, text.length()));
    return List.copyOf(pieces);
  }

  /// The part from `begin` on, counted inside this fragment.
  public Fragment from(int begin) {
    return slice(begin, text.length());
  }

  /// The part between two positions, counted inside this fragment.
  public Fragment slice(int begin, int end) {
    return new Fragment(text.substring(begin, end), offset + begin);
  }

  /// The text with its percent escapes undone as UTF-8: the second decoding, for text that people
  /// read. A `%` without two hexadecimal digits behind it stays.
  public String decoded() {
    if (text.indexOf('%') < 0) {
      return text;
    }
    var bytes = new ByteArrayOutputStream(text.length());
    int at = 0;
    while (at < text.length()) {
      int escaped = escapeAt(at);
      if (escaped >= 0) {
        bytes.write(escaped);
        at += 3;
      } else {
        int next = text.offsetByCodePoints(at, 1);
        bytes.writeBytes(text.substring(at, next).getBytes(StandardCharsets.UTF_8));
        at = next;
      }
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  /// The byte escaped at a position, or -1.
  private int escapeAt(int at) {
    if (text.charAt(at) != '%' || at + 2 >= text.length()) {
      return -1;
    }
    int high = hexDigit(text.charAt(at + 1));
    int low = hexDigit(text.charAt(at + 2));
    return high < 0 || low < 0 ? -1 : high * 16 + low;
  }

  private static int hexDigit(char c) {
    return c < 0x80 ? Character.digit(c, 16) : -1;
  }

  public boolean isEmpty() {
    return text.isEmpty();
  }

  @Override
  public String toString() {
    return text;
  }

  /// The position behind the quoted or bracketed run that begins at `at`, or behind the one
  /// character there.
  private int afterAtom(int at) {
    char c = text.charAt(at);
    if (c == '!') {
      int end = text.indexOf('!', at + 1);
      return end < 0 ? text.length() : end + 1;
    }
    if (c == '(') {
      return afterBracket(at);
    }
    return at + 1;
  }

  private int afterBracket(int open) {
    int depth = 0;
    for (int at = open; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == '(') {
        depth++;
      } else if (c == ')' && --depth == 0) {
        return at + 1;
      }
    }
    return text.length();
  }
}
