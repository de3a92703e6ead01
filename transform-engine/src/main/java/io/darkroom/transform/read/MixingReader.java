package io.darkroom.transform.read;

import io.darkroom.transform.model.Coordinate;
import io.darkroom.transform.model.Overlay;
import io.darkroom.transform.model.Overlay.Blend;
import io.darkroom.transform.syntax.Key;
import io.darkroom.transform.syntax.Parameter;
import java.util.Objects;
import java.util.Optional;

/// Reads the effects that say how a layer and the picture below become one, and `fl_cutter`.
/// Reference: "Layer-combining effects".
final class MixingReader {
  /// The reference's range of displacements.
  private static final int MAX_DISPLACEMENT_PIXELS = 999;

  private static final String DISPLACE = "displace";
  private static final String CUTTER = "cutter";

  private MixingReader() {}

  /// Whether the parameter is such an effect, which belongs to a layer.
  static boolean reads(Parameter parameter) {
    if (!parameter.key().equals(Key.EFFECT.text())) {
      return false;
    }
    var name = parameter.value().split(':').getFirst().text();
    return findBlend(name).isPresent()
        || switch (name) {
          case DISPLACE, "style_transfer" -> true;
          default -> false;
        };
  }

  private static Optional<Blend> findBlend(String name) {
    return switch (name) {
      case "multiply" -> Optional.of(Blend.MULTIPLY);
      case "screen" -> Optional.of(Blend.SCREEN);
      case "overlay" -> Optional.of(Blend.OVERLAY);
      case "mask" -> Optional.of(Blend.MASK);
      case "cut_out" -> Optional.of(Blend.CUT_OUT);
      default -> Optional.empty();
    };
  }

  /// What the component of a layer says, or nothing when it says nothing of this.
  static Optional<Overlay.Mixing> find(ComponentValues values) {
    var parameter = values.mixing;
    if (parameter == null) {
      return values.flags.contains(CUTTER)
          ? Optional.of(new Overlay.Blended(Blend.CUTTER))
          : Optional.empty();
    }
    var name = parameter.value().text();
    if (name.equals(DISPLACE)) {
      return Optional.of(displaced(values, parameter));
    }
    var items = parameter.value().split(':');
    var blend = findBlend(items.getFirst().text());
    if (blend.isEmpty()) {
      throw Refusal.unsupported(parameter);
    }
    if (items.size() > 1) {
      throw Refusal.badValue(Key.EFFECT, parameter, "no argument");
    }
    return Optional.of(new Overlay.Blended(blend.get()));
  }

  private static Overlay.Mixing displaced(ComponentValues values, Parameter parameter) {
    if (values.x == null && values.y == null) {
      throw Refusal.badValue(Key.EFFECT, parameter, "x or y beside it");
    }
    var x = Objects.requireNonNullElse(values.x, Coordinate.ZERO);
    var y = Objects.requireNonNullElse(values.y, Coordinate.ZERO);
    if (isTooFar(x) || isTooFar(y)) {
      throw Refusal.badValue(Key.EFFECT, parameter, "x and y from -999 to 999");
    }
    return new Overlay.Displaced(x, y);
  }

  private static boolean isTooFar(Coordinate coordinate) {
    return coordinate instanceof Coordinate.Pixels(int pixels)
        && Math.abs(pixels) > MAX_DISPLACEMENT_PIXELS;
  }
}
