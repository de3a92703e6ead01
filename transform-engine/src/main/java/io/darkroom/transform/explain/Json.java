package io.darkroom.transform.explain;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Writes records, maps, lists, enum constants, text, numbers and truth values as JSON (RFC 8259).
/// A record is an object of its components.
final class Json {
  private final StringBuilder text = new StringBuilder();

  private Json() {}

  static String of(@Nullable Object value) {
    var json = new Json();
    json.write(value);
    return json.text.toString();
  }

  private void write(@Nullable Object value) {
    switch (value) {
      case null -> text.append("null");
      case String string -> quote(string);
      case Enum<?> constant -> quote(Words.of(constant));
      case Number number -> text.append(Words.of(number));
      case Boolean truth -> text.append(truth);
      case Map<?, ?> map -> {
        char before = '{';
        for (var entry : map.entrySet()) {
          text.append(before);
          member(String.valueOf(entry.getKey()), entry.getValue());
          before = ',';
        }
        text.append(before == '{' ? "{}" : "}");
      }
      case Iterable<?> items -> {
        char before = '[';
        for (var item : items) {
          text.append(before);
          write(item);
          before = ',';
        }
        text.append(before == '[' ? "[]" : "]");
      }
      case Record record -> write(Words.components(record));
      default -> throw new IllegalArgumentException("no JSON for " + value.getClass());
    }
  }

  private void member(String name, @Nullable Object value) {
    quote(name);
    text.append(':');
    write(value);
  }

  private void quote(String string) {
    text.append('"');
    for (int i = 0; i < string.length(); i++) {
      char c = string.charAt(i);
      switch (c) {
        case '"' -> text.append("\\\"");
        case '\\' -> text.append("\\\\");
        default -> {
          if (c < ' ') {
            text.append("\\u%04x".formatted((int) c));
          } else {
            text.append(c);
          }
        }
      }
    }
    text.append('"');
  }
}
