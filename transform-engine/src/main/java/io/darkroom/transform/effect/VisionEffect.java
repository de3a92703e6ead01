package io.darkroom.transform.effect;

import io.darkroom.transform.op.ColorOp;
import io.darkroom.transform.op.Op;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Effects about color-blind people: what they see, and help to tell colors apart. Reference:
/// "Colour-blindness matrices"; the matrices work in linear light.
public sealed interface VisionEffect extends Effect {
  String DEUTERANOPIA = "deuteranopia";
  Map<String, ColorMatrix> MATRICES = matrices();

  List<EffectDefinition> DEFINITIONS =
      List.of(
          EffectDefinition.of(
              "assist_colorblind",
              "Stripes over what is reddish and greenish, or colors moved so that they differ.",
              "assist_colorblind:20",
              arguments ->
                  arguments.word("mode").equals("xray")
                      ? new XRay()
                      : new Stripes(arguments.number("opacity")),
              Argument.word("mode", "", "xray"),
              Argument.number("opacity", 1, 100, 10)),
          EffectDefinition.of(
              "simulate_colorblind",
              "Shows what a color-blind person sees.",
              "simulate_colorblind:protanopia",
              arguments -> new Simulated(arguments.word("type")),
              new Argument.Word("type", List.copyOf(MATRICES.keySet()), DEUTERANOPIA)));

  record Stripes(double opacityPercent) implements VisionEffect {
    @Override
    public List<Op> lower(Scene scene) {
      return List.of(new ColorOp.Hatch(opacityPercent / 100));
    }
  }

  /// Moves the difference that is not seen into green and blue.
  record XRay() implements VisionEffect {
    private static final ColorMatrix SHIFT = ColorMatrix.of(0, 0, 0, 0.7, 1, 0, 0.7, 0, 1);

    @Override
    public List<Op> lower(Scene scene) {
      return List.of(new ColorOp.AddLoss(matrix(DEUTERANOPIA).values(), SHIFT.values()));
    }
  }

  /// @param type a name of the reference
  record Simulated(String type) implements VisionEffect {
    @Override
    public List<Op> lower(Scene scene) {
      return List.of(new ColorOp.RecombineLight(matrix(type).values()));
    }
  }

  private static ColorMatrix matrix(String type) {
    return Objects.requireNonNull(MATRICES.get(type));
  }

  private static Map<String, ColorMatrix> matrices() {
    var protanopia =
        ColorMatrix.of(
            .152286, 1.052583, -.204868, .114503, .786281, .099216, -.003882, -.048116, 1.051998);
    var deuteranopia =
        ColorMatrix.of(
            .367322, .860646, -.227968, .280085, .672501, .047413, -.011820, .042940, .968881);
    var tritanopia =
        ColorMatrix.of(
            1.255528, -.076749, -.178779, -.078411, .930809, .147602, .004733, .691367, .303900);
    var matrices = new LinkedHashMap<String, ColorMatrix>();
    matrices.put(DEUTERANOPIA, deuteranopia);
    matrices.put("protanopia", protanopia);
    matrices.put("tritanopia", tritanopia);
    matrices.put("deuteranomaly", deuteranopia.mixedIn(0.6));
    matrices.put("tritanomaly", tritanopia.mixedIn(0.6));
    matrices.put(
        "cone_monochromacy", ColorMatrix.of(.618, .320, .062, .163, .775, .062, .163, .320, .516));
    matrices.put("rod_monochromacy", ColorMatrix.gray(.299, .587, .114));
    return Collections.unmodifiableMap(matrices);
  }
}
