package io.darkroom.transform.effect;

import java.util.ArrayList;
import java.util.List;

/// Takes the arguments of an effect apart: `:` and `;` separate them, except inside brackets; `rgb`
/// and what follows it are one color.
final class Pieces {
  private Pieces() {}

  static List<String> of(String text) {
    var pieces = new ArrayList<String>();
    int begin = 0;
    int depth = 0;
    for (int at = 0; at <= text.length(); at++) {
      char c = at < text.length() ? text.charAt(at) : ':';
      if (c == '(') {
        depth++;
      } else if (c == ')') {
        depth--;
      } else if ((c == ':' || c == ';') && (depth <= 0 || at == text.length())) {
        var piece = text.substring(begin, at);
        boolean opensColor = piece.equals("rgb") && at < text.length();
        if (!opensColor) {
          pieces.add(piece);
          begin = at + 1;
        }
      }
    }
    return pieces;
  }
}
