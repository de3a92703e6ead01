package io.darkroom.transform.read;

import io.darkroom.transform.color.ColorText;
import io.darkroom.transform.model.Background;
import io.darkroom.transform.op.Rgba;
import io.darkroom.transform.syntax.Key;
import io.darkroom.transform.syntax.Parameter;
import java.util.Set;

/// Reads `b_`.
final class ColorReader {
  private static final Set<String> NOT_BUILT = Set.of("auto", "blurred", "gen_fill");

  private ColorReader() {}

  static Background background(Parameter parameter) {
    var value = parameter.value();
    if (value.text().equals("transparent") || value.text().equals("none")) {
      return new Background.Solid(Rgba.TRANSPARENT);
    }
    if (value.text().startsWith("$") || NOT_BUILT.contains(value.split(':').getFirst().text())) {
      throw Refusal.unsupported(parameter);
    }
    return new Background.Solid(
        ColorText.find(value.text())
            .orElseThrow(() ->
                Refusal.badValue(
                    Key.BACKGROUND, parameter, "a color name, or rgb: and 3 to 8 hex digits")));
  }
}
