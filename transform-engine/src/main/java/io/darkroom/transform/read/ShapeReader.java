package io.darkroom.transform.read;

import io.darkroom.transform.error.TransformException;
import io.darkroom.transform.model.Border;
import io.darkroom.transform.model.CornerRadius;
import io.darkroom.transform.model.Scalar;
import io.darkroom.transform.syntax.Fragment;
import io.darkroom.transform.syntax.Key;
import io.darkroom.transform.syntax.Parameter;
import java.util.List;

/// Reads `r_` and `bo_`.
final class ShapeReader {
  private static final Scalar.Range PIXELS = new Scalar.Range(0, 1e9);
  private static final String SOLID = "_solid_";
  private static final String PIXEL_UNIT = "px";

  private ShapeReader() {}

  /// `max`, or 1 to 4 radii: all; the diagonals; top left, the other diagonal, bottom right; each
  /// clockwise from the top left.
  static CornerRadius radius(Parameter parameter) {
    if (parameter.value().text().equals("max")) {
      return new CornerRadius.Max();
    }
    var radii = parameter.value().split(':').stream().map(item -> radius(item, parameter)).toList();
    return switch (radii.size()) {
      case 1 -> each(radii, 0, 0, 0, 0);
      case 2 -> each(radii, 0, 1, 0, 1);
      case 3 -> each(radii, 0, 1, 2, 1);
      case 4 -> each(radii, 0, 1, 2, 3);
      default -> throw Refusal.badValue(Key.RADIUS, parameter, "max, or 1 to 4 radii");
    };
  }

  private static Scalar radius(Fragment item, Parameter parameter) {
    return LengthReader.findScalar(Key.RADIUS, item, PIXELS)
        .orElseThrow(() -> Refusal.badValue(Key.RADIUS, parameter, "max, or 1 to 4 radii"));
  }

  private static CornerRadius each(
      List<Scalar> radii, int topLeft, int topRight, int bottomRight, int bottomLeft) {
    return new CornerRadius.Each(
        radii.get(topLeft), radii.get(topRight), radii.get(bottomRight), radii.get(bottomLeft));
  }

  /// `5px_solid_red`; the width may be a variable without unit.
  static Border border(Parameter parameter) {
    var value = parameter.value();
    int solid = value.text().indexOf(SOLID);
    if (solid < 0) {
      throw refusal(parameter);
    }
    var color = ColorReader.find(Key.BORDER, value.from(solid + SOLID.length()));
    return new Border(
        width(value.slice(0, solid), parameter), color.orElseThrow(() -> refusal(parameter)));
  }

  private static Scalar width(Fragment text, Parameter parameter) {
    boolean hasUnit = text.text().endsWith(PIXEL_UNIT);
    if (!hasUnit && !text.text().startsWith("$")) {
      throw refusal(parameter);
    }
    var number = hasUnit ? text.slice(0, text.text().length() - PIXEL_UNIT.length()) : text;
    return LengthReader.findScalar(Key.BORDER, number, PIXELS)
        .orElseThrow(() -> refusal(parameter));
  }

  private static TransformException refusal(Parameter parameter) {
    return Refusal.badValue(Key.BORDER, parameter, "a border such as 5px_solid_red");
  }
}
