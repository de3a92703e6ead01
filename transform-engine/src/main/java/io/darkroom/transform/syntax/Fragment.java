package io.darkroom.transform.syntax;

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
