package io.darkroom.server.upload.parameter;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The form `key=value|key=value` of context and metadata, or an object of JSON. Upload API
/// reference, "Context and metadata maps": a backslash before `=` or `|` makes that character
/// literal, in metadata one before `"` as well; any other backslash is itself.
public final class KeyValueList {
  private static final String CONTEXT_ESCAPES = "=|";
  private static final String METADATA_ESCAPES = "=|\"";

  private KeyValueList() {}

  /// The pairs of a context in the order given; pairs with an empty key or value are left out.
  public static Map<String, String> parse(String text) {
    var pairs = pairs(text, CONTEXT_ESCAPES);
    pairs.values().removeIf(String::isEmpty);
    return Collections.unmodifiableMap(pairs);
  }

  /// The pairs of structured metadata, where an empty value clears a field.
  public static Map<String, String> parseMetadata(String text) {
    return Collections.unmodifiableMap(pairs(text, METADATA_ESCAPES));
  }

  private static Map<String, String> pairs(String text, String escapes) {
    return json(text).orElseGet(() -> split(text, escapes));
  }

  private static Optional<Map<String, String>> json(String text) {
    if (!text.startsWith("{")) {
      return Optional.empty();
    }
    try {
      var pairs = new LinkedHashMap<String, String>();
      for (var entry : new JsonObject(text)) {
        if (!entry.getKey().isEmpty()) {
          pairs.put(
              entry.getKey(),
              switch (entry.getValue()) {
                case null -> "";
                case JsonArray list -> list.encode();
                case JsonObject object -> object.encode();
                case Object value -> value.toString();
              });
        }
      }
      return Optional.of(pairs);
    } catch (DecodeException _) {
      return Optional.empty(); // a key may begin with a brace
    }
  }

  private static Map<String, String> split(String text, String escapes) {
    var pairs = new LinkedHashMap<String, String>();
    var key = new StringBuilder();
    var value = new StringBuilder();
    var part = key;
    for (var i = 0; i <= text.length(); i++) {
      var c = i < text.length() ? text.charAt(i) : '|';
      if (c == '\\' && i + 1 < text.length() && escapes.indexOf(text.charAt(i + 1)) >= 0) {
        part.append(text.charAt(++i));
      } else if (c == '|') {
        if (!key.isEmpty() && part == value) {
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
    return pairs;
  }
}
