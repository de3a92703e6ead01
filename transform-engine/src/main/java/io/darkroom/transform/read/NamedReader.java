package io.darkroom.transform.read;

import io.darkroom.transform.model.Step;
import io.darkroom.transform.syntax.Key;
import io.darkroom.transform.syntax.Parameter;
import java.util.Arrays;
import java.util.List;

/// Reads `t_` and `bl_`: names joined by dots.
final class NamedReader {
  private NamedReader() {}

  static List<Step.UseNamed> named(Parameter parameter) {
    var names = parameter.value().text().split("\\.", -1);
    if (Arrays.asList(names).contains("")) {
      throw Refusal.badValue(Key.NAMED, parameter, "names joined by dots");
    }
    return Arrays.stream(names).map(name -> new Step.UseNamed(name, false)).toList();
  }

  static List<Step.UseNamed> baseline(Parameter parameter) {
    return List.of(new Step.UseNamed(parameter.value().text(), true));
  }
}
