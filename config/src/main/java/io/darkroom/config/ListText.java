package io.darkroom.config;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Lists in one line of text: items between commas, spaces around them do not count, a comma or a
/// backslash inside an item has a backslash before it. No text at all is the empty list.
final class ListText {
  private ListText() {}

  /// The items; empty when one of them is, or when the text ends in the middle of an escape.
  static Optional<List<String>> find(String text) {
    if (text.isBlank()) {
      return Optional.of(List.of());
    }
    var items = new ArrayList<String>();
    var item = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      var c = text.charAt(i);
      if (c == '\\' && ++i == text.length()) {
        return Optional.empty();
      }
      if (c == ',') {
        items.add(item.toString().strip());
        item.setLength(0);
      } else {
        item.append(text.charAt(i));
      }
    }
    items.add(item.toString().strip());
    return items.contains("") ? Optional.empty() : Optional.of(List.copyOf(items));
  }

  /// The text that [#find(String)] reads back as these items.
  static String print(List<String> items) {
    return items.stream()
        .map(item -> item.replace("\\", "\\\\").replace(",", "\\,"))
        .collect(joining(","));
  }
}
