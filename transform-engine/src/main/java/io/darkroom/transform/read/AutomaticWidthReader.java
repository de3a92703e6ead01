package io.darkroom.transform.read;

import io.darkroom.transform.error.TransformException;
import io.darkroom.transform.model.Dimension;
import io.darkroom.transform.syntax.Fragment;
import io.darkroom.transform.syntax.Key;
import io.darkroom.transform.syntax.Parameter;
import org.jspecify.annotations.Nullable;

/// Reads `w_auto[:step[:fallback]]`. Breakpoints, which need trial encodes, are not built.
final class AutomaticWidthReader {
  private static final int DEFAULT_STEP_PIXELS = 100;
  private static final int MAX_PIXELS = 100_000;

  private AutomaticWidthReader() {}

  static boolean isAutomatic(Parameter parameter) {
    return parameter.value().split(':').getFirst().text().equals("auto");
  }

  static Dimension read(Parameter parameter) {
    var items = parameter.value().split(':');
    if (items.size() > 1 && items.get(1).text().startsWith("breakpoints")) {
      throw Refusal.unsupported(parameter);
    }
    if (items.size() > 3) {
      throw refusal(parameter);
    }
    int step = items.size() > 1 ? pixels(items.get(1), parameter) : DEFAULT_STEP_PIXELS;
    @Nullable Integer fallback = items.size() > 2 ? pixels(items.get(2), parameter) : null;
    return new Dimension.Automatic(step, fallback);
  }

  private static Integer pixels(Fragment item, Parameter parameter) {
    return Integers.find(item.text(), 1, MAX_PIXELS).orElseThrow(() -> refusal(parameter));
  }

  private static TransformException refusal(Parameter parameter) {
    return Refusal.badValue(Key.WIDTH, parameter, "auto, auto:step or auto:step:fallback");
  }
}
