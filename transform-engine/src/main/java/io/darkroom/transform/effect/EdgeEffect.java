package io.darkroom.transform.effect;

import io.darkroom.transform.op.Op;
import io.darkroom.transform.op.Rgba;
import io.darkroom.transform.op.ShapeOp;
import io.darkroom.transform.op.ShapeOp.Margins;
import io.darkroom.transform.op.ShapeOp.Path;
import java.util.List;

/// Effects along the edge of a picture, or of what it shows on transparency. Reference: "Shape
/// changes and distortion", "Outline", "Shadow".
public sealed interface EdgeEffect extends Effect {
  /// How far a Gaussian blur is seen, in sigmas.
  double REACH_IN_SIGMAS = 3;

  List<EffectDefinition> DEFINITIONS =
      List.of(
          EffectDefinition.of(
              "vignette",
              "Fades the picture into the background towards the corners.",
              "vignette:60",
              arguments -> new Vignette(arguments.number("strength")),
              Argument.number("strength", 0, 100, 20)),
          EffectDefinition.of(
              "outline",
              "Draws a line in `co` along the edge.",
              "outline:outer:10:20",
              arguments ->
                  new Outline(
                      arguments.word("mode"), arguments.number("width"), arguments.number("blur")),
              Argument.word("mode", "", "inner", "inner_fill", "outer", "fill"),
              Argument.number("width", 1, 100, 5),
              Argument.number("blur", 0, 200, 0)),
          EffectDefinition.of(
              "shadow",
              "Puts a shadow in `co` underneath, moved by `x` and `y`.",
              "shadow:50",
              arguments -> new Shadow(arguments.number("strength")),
              Argument.number("strength", 0, 100, 40)),
          EffectDefinition.of(
              "dropshadow",
              "Throws the shadow that what is shown would have in the sun.",
              "dropshadow:azimuth_220;elevation_40;spread_20",
              arguments ->
                  new DropShadow(
                      arguments.number("azimuth"),
                      arguments.number("elevation"),
                      arguments.number("spread")),
              Argument.number("azimuth", 0, 360, 215),
              Argument.number("elevation", 0, 90, 45),
              Argument.number("spread", 0, 100, 50)),
          EffectDefinition.of(
              "gradient_fade",
              "Fades the picture out from the edges that `x` and `y` name.",
              "gradient_fade:symmetric:30",
              arguments ->
                  new GradientFade(!arguments.word("mode").isEmpty(), arguments.number("strength")),
              Argument.word("mode", "", "symmetric", "symmetric_pad"),
              Argument.number("strength", 0, 100, 20)));

  /// @param strength how far the fade reaches inwards, in percent of the way from a corner
  record Vignette(double strength) implements EdgeEffect {
    @Override
    public List<Op> lower(Scene scene) {
      return strength == 0 ? List.of() : List.of(new ShapeOp.FadeToCorners(1 - strength / 100));
    }
  }

  /// @param mode empty: on both sides of the edge
  /// @param width of the line in pixels
  /// @param blur how far the line is softened, in pixels
  record Outline(String mode, double width, double blur) implements EdgeEffect {
    @Override
    public List<Op> lower(Scene scene) {
      var side =
          switch (mode) {
            case "inner", "inner_fill" -> ShapeOp.Outline.Side.INNER;
            case "outer", "fill" -> ShapeOp.Outline.Side.OUTER;
            default -> ShapeOp.Outline.Side.BOTH;
          };
      int margin =
          side == ShapeOp.Outline.Side.INNER ? 0 : (int) (Math.ceil(width) + Math.ceil(blur));
      return List.of(
          new ShapeOp.Outline(
              side,
              mode.endsWith("fill"),
              new ShapeOp.Line(width, blur / REACH_IN_SIGMAS),
              scene.colorOr(Rgba.BLACK),
              margin));
    }
  }

  /// @param strength a tenth of a pixel of the blur's sigma each
  record Shadow(double strength) implements EdgeEffect {
    private static final Rgba GRAY = new Rgba(128, 128, 128, 255);
    private static final int STANDARD_OFFSET = 10;

    @Override
    public List<Op> lower(Scene scene) {
      int x = scene.x() == null ? STANDARD_OFFSET : scene.x();
      int y = scene.y() == null ? STANDARD_OFFSET : scene.y();
      double sigma = strength / 10;
      int reach = (int) Math.ceil(REACH_IN_SIGMAS * sigma);
      var margins =
          new Margins(
              Math.max(0, reach - x),
              Math.max(0, reach - y),
              Math.max(0, reach + x),
              Math.max(0, reach + y));
      return List.of(new ShapeOp.Shadow(Path.move(x, y), sigma, scene.colorOr(GRAY), margins));
    }
  }

  /// What stands upright on its lower edge throws its shadow on level ground.
  ///
  /// @param azimuth of the light in degrees: 0 behind the object, 90 to its right
  /// @param elevation of the light above the ground in degrees
  /// @param spread a tenth of a pixel of the blur's sigma each
  record DropShadow(double azimuth, double elevation, double spread) implements EdgeEffect {
    private static final Rgba SHADE = new Rgba(0, 0, 0, 128);

    /// Lower light would throw the shadow out of every picture.
    private static final double LEAST_ELEVATION = 10;

    /// How much shorter the ground is seen than what stands upright.
    private static final double GROUND = 0.5;

    @Override
    public List<Op> lower(Scene scene) {
      double height = scene.extent().height();
      double length = 1 / Math.tan(Math.toRadians(Math.max(LEAST_ELEVATION, elevation)));
      double aside = -length * Math.sin(Math.toRadians(azimuth));
      double forward = GROUND * length * Math.cos(Math.toRadians(azimuth));
      var path = new Path(1, -aside, aside * height, 0, -forward, height + forward * height);
      double sigma = spread / 10;
      return List.of(
          new ShapeOp.Shadow(
              path, sigma, scene.colorOr(SHADE), margins(scene, aside, forward, sigma)));
    }

    private static Margins margins(Scene scene, double aside, double forward, double sigma) {
      double height = scene.extent().height();
      double reach = REACH_IN_SIGMAS * sigma;
      return new Margins(
          margin(reach - aside * height),
          margin(reach - height - forward * height),
          margin(reach + aside * height),
          margin(reach + forward * height));
    }

    private static int margin(double pixels) {
      return (int) Math.ceil(Math.max(0, pixels));
    }
  }

  /// @param symmetric whether it fades from both of opposite edges
  /// @param strength how much faster than evenly it fades
  record GradientFade(boolean symmetric, double strength) implements EdgeEffect {
    private static final double STRENGTH_PER_POWER = 20;

    @Override
    public List<Op> lower(Scene scene) {
      int x = scene.x() == null ? 0 : scene.x();
      int y = scene.y() == null ? 0 : scene.y();
      if (scene.x() == null && scene.y() == null) {
        y = scene.extent().height() / 2;
      }
      var lengths =
          symmetric
              ? new Margins(Math.abs(x), Math.abs(y), Math.abs(x), Math.abs(y))
              : new Margins(Math.max(0, x), Math.max(0, y), Math.max(0, -x), Math.max(0, -y));
      return List.of(new ShapeOp.FadeFromEdges(lengths, 1 + strength / STRENGTH_PER_POWER));
    }
  }
}
