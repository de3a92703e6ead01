package io.darkroom.server.upload;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// The form `key=value|key=value` of context and metadata. Upload API reference, "Context and
/// metadata maps": a backslash before `=` or `|` makes that character literal; any other backslash
/// is itself.
public final class KeyValueList {
  private KeyValueList() {}

  /// The pairs in the order given; pairs with an empty key or value are left out.
  public static Map<String, String> parse(String text) {
    var pairs = new LinkedHashMap<String, String>();
    var key = new StringBuilder();
    var value = new StringBuilder();
    var part = key;
    for (var i = 0; i <= text.length(); i++) {
      var c = i < text.length() ? text.charAt(i) : '|';
      if (c == '\\' && i + 1 < text.length() && "=|".indexOf(text.charAt(i + 1)) >= 0) {
        part.append(text.charAt(++i));
      } else if (c == '|') {
        if (!key.isEmpty() && !value.isEmpty()) {
          pairs.put(key.toString(), value.toString());
        }
        key.setLength(0);
        value.setLength(0);
        part = key;
      } else if (c == '=' && part == key) {
        part = value;
      } else {
        part.append(c);
      }
    }
    return Collections.unmodifiableMap(pairs);
  }
}
