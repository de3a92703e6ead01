package io.darkroom.transform.effect;

import io.darkroom.transform.op.Op;
import io.darkroom.transform.op.ShapeOp;
import io.darkroom.transform.op.ShapeOp.Perspective;
import io.darkroom.transform.op.ShapeOp.Point;
import java.util.List;

/// Effects that move the points of a picture. Reference: "Shape changes and distortion".
public sealed interface DistortEffect extends Effect {
  /// Longer sides are not asked for: no limit lets them pass.
  double LONGEST_SIDE = 10_000_000;

  List<EffectDefinition> DEFINITIONS =
      List.of(
          EffectDefinition.of(
              "distort",
              "Moves the corners, clockwise from the top left, or bends along an arc.",
              "distort:40:25:280:60:260:155:35:165",
              DistortEffect::distort,
              new Argument.Rest("corners", "8 numbers, or arc and an angle", "")),
          EffectDefinition.of(
              "shear",
              "Leans the picture.",
              "shear:20.0:0.0",
              arguments -> new Shear(arguments.number("x"), arguments.number("y")),
              Argument.number("x", -359, 359, 0),
              Argument.number("y", -359, 359, 0)));

  private static DistortEffect distort(Arguments arguments) {
    var pieces = arguments.rest();
    if (pieces.size() == 2 && pieces.getFirst().equals("arc")) {
      return new Arc(degrees(pieces.get(1), arguments));
    }
    if (pieces.size() != Distort.NUMBERS
        || !pieces.stream().allMatch(piece -> Argument.NUMBER.matcher(piece).matches())) {
      throw arguments.refusal("8 numbers, or arc and an angle");
    }
    return new Distort(pieces.stream().map(Distort.Length::of).toList());
  }

  private static double degrees(String text, Arguments arguments) {
    if (!Argument.NUMBER.matcher(text).matches()) {
      throw arguments.refusal("an angle of 1 to 360, or of -1 to -360");
    }
    double degrees = Double.parseDouble(text);
    if (degrees == 0) {
      throw arguments.refusal("an angle of 1 to 360, or of -1 to -360");
    }
    return Math.signum(degrees) * Math.clamp(Math.abs(degrees), 1, 360);
  }

  /// @param corners `x` and `y` of each, clockwise from the top left
  record Distort(List<Length> corners) implements DistortEffect {
    private static final int NUMBERS = 8;

    public Distort {
      corners = List.copyOf(corners);
    }

    /// @param fraction whether it is a part of the picture's side rather than pixels
    public record Length(double value, boolean fraction) {
      private static Length of(String text) {
        return new Length(Double.parseDouble(text), text.indexOf('.') >= 0);
      }

      private double on(int side) {
        return fraction ? value * side : value;
      }
    }

    @Override
    public List<Op> lower(Scene scene) {
      var points =
          new Perspective.Corners(
              point(0, scene), point(1, scene), point(2, scene), point(3, scene));
      var all =
          List.of(points.topLeft(), points.topRight(), points.bottomRight(), points.bottomLeft());
      return List.of(
          new Perspective(
              points,
              side(all.stream().mapToDouble(Point::x).max().orElseThrow()),
              side(all.stream().mapToDouble(Point::y).max().orElseThrow())));
    }

    private Point point(int corner, Scene scene) {
      return new Point(
          corners.get(2 * corner).on(scene.extent().width()),
          corners.get(2 * corner + 1).on(scene.extent().height()));
    }
  }

  /// @param degrees of the circle that the width goes around
  record Arc(double degrees) implements DistortEffect {
    @Override
    public List<Op> lower(Scene scene) {
      double half = Math.toRadians(Math.abs(degrees)) / 2;
      double middle = scene.extent().width() / (2 * half);
      double outer = middle + scene.extent().height() / 2.0;
      double inner = Math.max(0, middle - scene.extent().height() / 2.0);
      double across = half >= Math.PI / 2 ? outer : outer * Math.sin(half);
      double lowest = -Math.cos(half) * (half >= Math.PI / 2 ? outer : inner);
      return List.of(new ShapeOp.Arc(degrees, side(2 * across), side(outer + lowest)));
    }
  }

  /// @param x degrees by which vertical lines lean
  /// @param y degrees by which level lines lean
  record Shear(double x, double y) implements DistortEffect {
    @Override
    public List<Op> lower(Scene scene) {
      double across = Math.tan(Math.toRadians(x));
      double down = Math.tan(Math.toRadians(y));
      int width = scene.extent().width();
      int height = scene.extent().height();
      if (across == 0 && down == 0) {
        return List.of();
      }
      return List.of(
          new ShapeOp.Shear(
              across,
              down,
              side(width + Math.floor(height * Math.abs(across) + 0.5)),
              side(height + Math.floor(width * Math.abs(down) + 0.5))));
    }
  }

  /// Half up, at least 1. Reference: "Rounding".
  private static int side(double length) {
    return (int) Math.clamp(Math.floor(length + 0.5), 1, LONGEST_SIDE);
  }
}
