package io.darkroom.transform.media;

import java.util.Optional;
import java.util.regex.Pattern;

/// The first element of an XML text, found without parsing it: what stands before is skipped, and
/// nothing in it is followed.
final class RootElement {
  private static final Pattern START = Pattern.compile("<(?:[\\w.-]+:)?([\\w.-]+)[\\s/>]");

  private RootElement() {}

  /// Its name without a namespace prefix; empty when the text begins with anything but markup, or
  /// ends before.
  static Optional<String> findName(String text) {
    int at = skipSpace(text, 0);
    while (text.startsWith("<?", at) || text.startsWith("<!", at)) {
      int end = endOfProlog(text, at);
      if (end < 0) {
        return Optional.empty();
      }
      at = skipSpace(text, end);
    }
    var start = START.matcher(text).region(at, text.length());
    return start.lookingAt() ? Optional.of(start.group(1)) : Optional.empty();
  }

  /// The end of the declaration, instruction, comment or document type that begins here; -1 when it
  /// does not end.
  private static int endOfProlog(String text, int at) {
    if (text.startsWith("<?", at)) {
      return after("?>", text, at);
    }
    if (text.startsWith("<!--", at)) {
      return after("-->", text, at);
    }
    int subset = text.indexOf('[', at);
    int close = text.indexOf('>', at);
    if (subset < 0 || close < subset) {
      return after(">", text, at);
    }
    int subsetEnd = after("]", text, subset);
    return subsetEnd < 0 ? -1 : after(">", text, subsetEnd);
  }

  private static int after(String mark, String text, int from) {
    int at = text.indexOf(mark, from);
    return at < 0 ? -1 : at + mark.length();
  }

  private static int skipSpace(String text, int from) {
    int at = from;
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }
}
