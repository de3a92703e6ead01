package io.darkroom.transform.effect;

import io.darkroom.transform.op.ColorOp;
import io.darkroom.transform.op.Op;
import java.util.List;

/// Effects that give the picture a tone. Reference: "Tone and colour".
public sealed interface ToneEffect extends Effect {
  List<EffectDefinition> DEFINITIONS =
      List.of(
          EffectDefinition.of(
              "sepia",
              "Tones the picture brown, like an old photograph.",
              "sepia:80",
              arguments -> new Sepia(arguments.number("strength")),
              Argument.number("strength", 1, 100, 80)));

  /// @param percent how much of the tone is mixed in
  record Sepia(double percent) implements ToneEffect {
    private static final ColorMatrix BROWN =
        ColorMatrix.of(.393, .769, .189, .349, .686, .168, .272, .534, .131);

    @Override
    public List<Op> lower(Scene scene) {
      return List.of(new ColorOp.Recombine(BROWN.mixedIn(percent / 100).values(), 0, 0, 0));
    }
  }
}
