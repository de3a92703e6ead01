package io.darkroom.transform.read;

import io.darkroom.transform.error.TransformException;
import io.darkroom.transform.model.PageChoice;
import io.darkroom.transform.syntax.Fragment;
import io.darkroom.transform.syntax.Key;
import io.darkroom.transform.syntax.Parameter;

/// Reads `pg_`: `all`, numbers and ranges joined by `;`, or `name:` and names. Embedded objects are
/// not built.
final class PageReader {
  private static final int MAX_PAGE = 1_000_000;

  private PageReader() {}

  static PageChoice read(Parameter parameter) {
    var value = parameter.value();
    if (value.text().equals("all")) {
      return new PageChoice.All();
    }
    var items = value.split(':');
    return switch (items.getFirst().text()) {
      case "name" ->
          new PageChoice.Named(
              value.from("name".length()).split(';').stream()
                  .map(name -> name.text().startsWith(":") ? name.from(1) : name)
                  .map(Fragment::decoded)
                  .toList());
      case "embedded" -> throw Refusal.unsupported(parameter);
      default ->
          new PageChoice.Ranges(
              value.split(';').stream().map(item -> range(item, parameter)).toList());
    };
  }

  private static PageChoice.Range range(Fragment item, Parameter parameter) {
    var ends = item.split('-');
    int first = page(ends.getFirst(), parameter);
    if (ends.size() == 1) {
      return new PageChoice.Range(first, first);
    }
    if (ends.size() > 2) {
      throw refusal(parameter);
    }
    int last = ends.get(1).isEmpty() ? Integer.MAX_VALUE : page(ends.get(1), parameter);
    if (last < first) {
      throw refusal(parameter);
    }
    return new PageChoice.Range(first, last);
  }

  private static int page(Fragment text, Parameter parameter) {
    return Integers.find(text.text(), 1, MAX_PAGE).orElseThrow(() -> refusal(parameter));
  }

  private static TransformException refusal(Parameter parameter) {
    return Refusal.badValue(Key.PAGE, parameter, "page numbers from 1, such as 2 or 2-5;7, or all");
  }
}
