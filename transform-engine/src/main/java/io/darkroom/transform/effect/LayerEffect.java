package io.darkroom.transform.effect;

import io.darkroom.transform.error.Problem;
import io.darkroom.transform.error.TransformException;
import io.darkroom.transform.op.Op;
import io.darkroom.transform.op.ShapeOp;
import java.util.List;

/// Effects of layers. Those that say how a layer and the picture below it become one are read with
/// the layer; alone there is nothing for them to do. Reference: "Layer-combining effects".
public sealed interface LayerEffect extends Effect {
  List<EffectDefinition> DEFINITIONS =
      List.of(
          row("multiply", "Of a layer: multiplies its colors and those of the picture."),
          row("screen", "Of a layer: multiplies its negative and that of the picture."),
          row(
              "overlay",
              "Of a layer: multiplies where the picture is dark, screens where it is light."),
          row("mask", "Of a layer: hides the picture where the layer is dark."),
          row("cut_out", "Of a layer: cuts its shape out of the picture."),
          row(
              "displace",
              "Of a layer: moves pixels of the picture by its red and green, up to `x` and `y`."),
          antiRemoval("anti_removal"),
          antiRemoval("anti-removal"));

  /// @param name as written
  record WithLayer(String name) implements LayerEffect {
    @Override
    public List<Op> lower(Scene scene) {
      throw new TransformException(
          new Problem.Conflict("Effect " + name + " needs a layer in its component"));
    }
  }

  /// Makes a layer a little different from one picture to the next.
  ///
  /// @param strength 1 to 100
  record AntiRemoval(double strength) implements LayerEffect {
    private static final double STRENGTHS_PER_PIXEL = 25;
    private static final double STRENGTHS_PER_NOISE = 1000;

    @Override
    public List<Op> lower(Scene scene) {
      return List.of(
          new ShapeOp.Ruffle(
              strength / STRENGTHS_PER_PIXEL, strength / STRENGTHS_PER_NOISE, scene.seed()));
    }
  }

  private static EffectDefinition antiRemoval(String name) {
    return EffectDefinition.of(
        name,
        "Of a layer: changes it a little, on each picture in another way, so that no program takes it off.",
        name + ":50",
        arguments -> new AntiRemoval(arguments.number("strength")),
        Argument.number("strength", 1, 100, 50));
  }

  private static EffectDefinition row(String name, String summary) {
    return EffectDefinition.of(name, summary, name, _ -> new WithLayer(name));
  }
}
