package io.darkroom.transform.read;

import io.darkroom.transform.error.TransformException;
import io.darkroom.transform.expression.Expression;
import io.darkroom.transform.expression.ExpressionParser;
import io.darkroom.transform.model.Compass;
import io.darkroom.transform.model.Gravity;
import io.darkroom.transform.syntax.Fragment;
import io.darkroom.transform.syntax.Key;
import io.darkroom.transform.syntax.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads `g_`, except `g_liquid`, which is a way of scaling. A word that is nothing else names an
/// object to look for.
final class GravityReader {
  private static final int MAX_LOOSENESS = 100;
  private static final int MAX_PIXELS = 100_000;
  private static final String AVOID = "_avoid";

  private final Parameter parameter;

  private GravityReader(Parameter parameter) {
    this.parameter = parameter;
  }

  static Gravity read(Parameter parameter) {
    return new GravityReader(parameter).gravity();
  }

  private Gravity gravity() {
    var value = parameter.value();
    var compass = Compass.find(value.text());
    if (compass.isPresent()) {
      return new Gravity.At(compass.get());
    }
    var items = value.split(':');
    var rest = items.subList(1, items.size());
    var head = items.getFirst().text();
    return switch (head) {
      case "xy_center" -> alone(new Gravity.Point(), rest);
      case "face", "adv_face" -> new Gravity.Face(false, otherwise(rest, Gravity.NORTH));
      case "faces", "adv_faces", "adv_eyes" ->
          new Gravity.Face(true, otherwise(rest, Gravity.NORTH));
      case "custom" -> new Gravity.Custom(otherwise(rest, Gravity.CENTER));
      case "auto" -> automatic(rest);
      case "no_faces" ->
          alone(
              new Gravity.Auto(null, List.of(new Gravity.Auto.Thing("faces", true)), null, true),
              rest);
      case "body" -> new Gravity.Body(hasWord(rest, "face"));
      case "ocr_text" -> {
        hasWord(rest, "adv_ocr");
        yield new Gravity.Words();
      }
      case "cld-decompose_tile" -> alone(new Gravity.Tile(), rest);
      default -> named(value).orElseGet(() -> objects(items));
    };
  }

  private Gravity alone(Gravity gravity, List<Fragment> rest) {
    if (!rest.isEmpty()) {
      throw refusal();
    }
    return gravity;
  }

  /// What stands in when nothing is found, where it is said.
  private Gravity otherwise(List<Fragment> rest, Gravity unsaid) {
    if (rest.isEmpty()) {
      return unsaid;
    }
    if (rest.size() > 1) {
      throw refusal();
    }
    return switch (rest.getFirst().text()) {
      case "center" -> Gravity.CENTER;
      case "auto" -> Gravity.Auto.PLAIN;
      case "face", "adv_face" -> new Gravity.Face(false, Gravity.NORTH);
      case "faces", "adv_faces" -> new Gravity.Face(true, Gravity.NORTH);
      default -> throw refusal();
    };
  }

  private boolean hasWord(List<Fragment> rest, String word) {
    if (rest.isEmpty()) {
      return false;
    }
    if (rest.size() > 1 || !rest.getFirst().text().equals(word)) {
      throw refusal();
    }
    return true;
  }

  private Gravity automatic(List<Fragment> items) {
    Gravity.Auto.Algorithm algorithm = null;
    Integer looseness = null;
    boolean thirds = true;
    var focuses = new ArrayList<Gravity.Auto.Focus>();
    for (var item : items) {
      var text = item.text();
      var number = Integers.find(text, 0, MAX_LOOSENESS);
      if (text.equals("subject")) {
        algorithm = Gravity.Auto.Algorithm.SUBJECT;
      } else if (text.equals("classic")) {
        algorithm = Gravity.Auto.Algorithm.CLASSIC;
      } else if (text.equals("thirds_0")) {
        thirds = false;
      } else if (number.isPresent()) {
        looseness = number.get();
      } else {
        focuses.add(focus(item));
      }
    }
    return new Gravity.Auto(algorithm, focuses, looseness, thirds);
  }

  private Gravity.Auto.Focus focus(Fragment item) {
    var text = item.text();
    if (text.startsWith("aoi_")) {
      return area(item);
    }
    if (!isName(text)) {
      throw refusal();
    }
    return text.endsWith(AVOID)
        ? new Gravity.Auto.Thing(text.substring(0, text.length() - AVOID.length()), true)
        : new Gravity.Auto.Thing(text, false);
  }

  /// `aoi_X_Y_W_H`.
  private Gravity.Auto.Focus area(Fragment item) {
    var numbers = new ArrayList<Integer>();
    for (var piece : item.split('_').subList(1, item.split('_').size())) {
      numbers.add(Integers.find(piece.text(), 0, MAX_PIXELS).orElseThrow(this::refusal));
    }
    if (numbers.size() != 4 || numbers.get(2) < 1 || numbers.get(3) < 1) {
      throw refusal();
    }
    return new Gravity.Auto.Area(numbers.get(0), numbers.get(1), numbers.get(2), numbers.get(3));
  }

  /// `region_!name!` and `clipping_path_!name!`.
  private Optional<Gravity> named(Fragment value) {
    var text = value.text();
    if (text.startsWith("region_!")) {
      return Optional.of(new Gravity.Region(quoted(value.from("region_".length()))));
    }
    if (text.startsWith("clipping_path_!")) {
      return Optional.of(new Gravity.ClippingPath(quoted(value.from("clipping_path_".length()))));
    }
    return Optional.empty();
  }

  private String quoted(Fragment text) {
    if (ExpressionParser.findExpression(text).orElse(null) instanceof Expression.Text(var name)) {
      return name;
    }
    throw refusal();
  }

  private Gravity objects(List<Fragment> items) {
    var names = items.stream().map(Fragment::text).toList();
    if (names.getFirst().startsWith("track_person")) {
      throw Refusal.unsupported(parameter);
    }
    if (!names.stream().allMatch(GravityReader::isName)) {
      throw refusal();
    }
    return new Gravity.Objects(names);
  }

  private static boolean isName(String text) {
    return !text.isEmpty()
        && text.chars()
            .allMatch(
                c -> (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '-');
  }

  private TransformException refusal() {
    return Refusal.badValue(Key.GRAVITY, parameter, "a gravity such as north_east or face");
  }
}
