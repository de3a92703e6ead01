package io.darkroom.transform.read;

import io.darkroom.transform.expression.ExpressionParser;
import io.darkroom.transform.model.Box;
import io.darkroom.transform.model.Rotation;
import io.darkroom.transform.model.Scalar;
import io.darkroom.transform.syntax.Key;
import io.darkroom.transform.syntax.Parameter;
import java.util.ArrayList;
import java.util.List;

/// Reads `a_`: an angle, or a list of angles and words joined by dots. The point of a number is
/// told from the dot of the list by taking each number as long as it goes: `45.5.hflip` is two
/// items.
final class RotationReader {
  private static final String EXPECTED =
      "an angle, hflip, vflip, auto_right, auto_left or ignore, joined by dots";

  private RotationReader() {}

  /// What an angle says: turns in order, a turn before the resize, whether the stored orientation
  /// is left alone.
  record Angle(List<Rotation> rotations, Box.Turn turn, boolean ignoresOrientation) {
    Angle {
      rotations = List.copyOf(rotations);
    }
  }

  static Angle read(Parameter parameter) {
    var text = parameter.value().text();
    var rotations = new ArrayList<Rotation>();
    var turn = Box.Turn.NEVER;
    boolean ignoresOrientation = false;
    int at = 0;
    while (at < text.length()) {
      int end = itemEnd(text, at);
      var item = text.substring(at, end);
      switch (item) {
        case "hflip" -> rotations.add(new Rotation.FlipHorizontally());
        case "vflip" -> rotations.add(new Rotation.FlipVertically());
        case "auto_right" -> turn = Box.Turn.RIGHT;
        case "auto_left" -> turn = Box.Turn.LEFT;
        case "ignore" -> ignoresOrientation = true;
        case "exif", "auto" -> {
          // Old names of what happens anyway.
        }
        default -> {
          var number = ExpressionParser.findNumber(item);
          if (number.isEmpty()) {
            return expression(parameter);
          }
          rotations.add(
              new Rotation.Turn(
                  new Scalar.Fixed(number.get().value(), number.get().decimalPoint())));
        }
      }
      at = end + 1;
    }
    if (text.endsWith(".")) {
      throw Refusal.badValue(Key.ANGLE, parameter, EXPECTED);
    }
    return new Angle(rotations, turn, ignoresOrientation);
  }

  private static Angle expression(Parameter parameter) {
    var degrees =
        LengthReader.findScalar(Key.ANGLE, parameter.value(), Scalar.Range.ANY)
            .orElseThrow(() -> Refusal.badValue(Key.ANGLE, parameter, EXPECTED));
    return new Angle(List.of(new Rotation.Turn(degrees)), Box.Turn.NEVER, false);
  }

  /// The end of the item that begins at a position: the next dot that is no decimal point.
  private static int itemEnd(String text, int begin) {
    int dot = dotFrom(text, begin);
    boolean decimalPoint =
        isNumber(text, begin, dot) && isNumber(text, dot + 1, dotFrom(text, dot + 1));
    return decimalPoint && text.charAt(dot + 1) != '-' ? dotFrom(text, dot + 1) : dot;
  }

  private static int dotFrom(String text, int begin) {
    int dot = begin > text.length() ? -1 : text.indexOf('.', begin);
    return dot < 0 ? text.length() : dot;
  }

  private static boolean isNumber(String text, int begin, int end) {
    return begin < end && ExpressionParser.findNumber(text.substring(begin, end)).isPresent();
  }
}
