package io.darkroom.transform.read;

import io.darkroom.transform.media.ImageFormat;
import io.darkroom.transform.syntax.Component;
import io.darkroom.transform.syntax.Key;
import io.darkroom.transform.syntax.Parameter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Writes components in the canonical order of client libraries: the condition, then assignments as
/// they stand, then all other parts by their text. Of a repeated key only the last part is written,
/// because only it counts; flags are all written, once each.
final class CanonicalText {
  private CanonicalText() {}

  /// @param extension null when the text names none
  static String of(List<Component> components, @Nullable ImageFormat extension) {
    var texts = components.stream().map(CanonicalText::of);
    return Stream.concat(texts, Stream.ofNullable(extension).map(ImageFormat::extension))
        .collect(Collectors.joining("/"));
  }

  private static String of(Component component) {
    var parts = new ArrayList<String>();
    var others = new LinkedHashMap<String, String>();
    for (var parameter : component.parameters()) {
      if (parameter.key().equals(Key.CONDITION.text())) {
        parts.addFirst(parameter.text());
      } else if (parameter.isAssignment()) {
        parts.add(parameter.text());
      } else {
        others.put(identity(parameter), parameter.text());
      }
    }
    others.values().stream().sorted().forEach(parts::add);
    return String.join(",", parts);
  }

  private static String identity(Parameter parameter) {
    return parameter.key().equals(Key.FLAG.text()) ? parameter.text() : parameter.key();
  }
}
