package io.darkroom.transform.read;

import io.darkroom.transform.color.ColorText;
import io.darkroom.transform.error.TransformException;
import io.darkroom.transform.model.Background;
import io.darkroom.transform.model.Background.Sampled.Basis;
import io.darkroom.transform.model.Background.Sampled.Direction;
import io.darkroom.transform.model.Color;
import io.darkroom.transform.op.Rgba;
import io.darkroom.transform.syntax.Fragment;
import io.darkroom.transform.syntax.Key;
import io.darkroom.transform.syntax.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Reads `b_`: a color, or `auto[:mode][:2|:4][:direction][:palette_color_color…]`. Blurred and
/// generated backgrounds are not built.
final class BackgroundReader {
  private static final String GRADIENT = "_gradient";
  private static final String CONTRAST = "_contrast";

  private final Parameter parameter;
  private Basis basis = Basis.BORDER;
  private boolean contrast;
  private boolean gradient;
  private int colors = 2;
  private Direction direction = Direction.HORIZONTAL;
  private final List<Rgba> palette = new ArrayList<>();

  private BackgroundReader(Parameter parameter) {
    this.parameter = parameter;
  }

  static Background read(Parameter parameter) {
    var items = parameter.value().split(':');
    return switch (items.getFirst().text()) {
      case "transparent", "none" -> new Background.Solid(new Color.Known(Rgba.TRANSPARENT));
      case "auto" -> new BackgroundReader(parameter).sampled(items.subList(1, items.size()));
      case "blurred", "gen_fill" -> throw Refusal.unsupported(parameter);
      default ->
          new Background.Solid(
              ColorReader.find(Key.BACKGROUND, parameter.value())
                  .orElseThrow(() -> refusal(parameter)));
    };
  }

  private Background sampled(List<Fragment> items) {
    items.forEach(this::read);
    return new Background.Sampled(basis, contrast, gradient ? colors : 1, direction, palette);
  }

  private void read(Fragment item) {
    var text = item.text();
    if (text.equals("2") || text.equals("4")) {
      colors = text.equals("2") ? 2 : 4;
    } else if (text.startsWith("palette_")) {
      for (var color : item.from("palette_".length()).split('_')) {
        palette.add(ColorText.findInEffect(color.text()).orElseThrow(() -> refusal(parameter)));
      }
    } else if (!readDirection(text)) {
      readMode(text);
    }
  }

  private boolean readDirection(String text) {
    for (var each : Direction.values()) {
      if (each.name().toLowerCase(Locale.ROOT).equals(text)) {
        direction = each;
        return true;
      }
    }
    return false;
  }

  /// `border` or `predominant`, then `_gradient`, then `_contrast`.
  private void readMode(String text) {
    var rest = text;
    contrast = rest.endsWith(CONTRAST);
    rest = contrast ? rest.substring(0, rest.length() - CONTRAST.length()) : rest;
    gradient = rest.endsWith(GRADIENT);
    rest = gradient ? rest.substring(0, rest.length() - GRADIENT.length()) : rest;
    basis =
        switch (rest) {
          case "border" -> Basis.BORDER;
          case "predominant" -> Basis.PREDOMINANT;
          default -> throw refusal(parameter);
        };
  }

  private static TransformException refusal(Parameter parameter) {
    return Refusal.badValue(
        Key.BACKGROUND, parameter, "a color name, rgb: and 3 to 8 hex digits, or auto");
  }
}
