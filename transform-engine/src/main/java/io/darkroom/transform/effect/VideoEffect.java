package io.darkroom.transform.effect;

import io.darkroom.transform.op.Op;
import java.util.List;

/// Effects that say something of video only. The reference ignores what is about video on pictures.
public sealed interface VideoEffect extends Effect {
  List<EffectDefinition> DEFINITIONS =
      List.of(
          row("accelerate", ":50"),
          row("boomerang", ""),
          row("deshake", ":32"),
          row("noise", ":50"),
          row("preview", ":duration_5"),
          row("progressbar", ":color_red"),
          row("reverse", ""),
          row("transition", ""),
          row("volume", ":50"));

  /// @param name as written
  record Ignored(String name) implements VideoEffect {
    @Override
    public List<Op> lower(Scene scene) {
      return List.of();
    }
  }

  private static EffectDefinition row(String name, String arguments) {
    return EffectDefinition.of(
        name,
        "About video; pictures stay as they are.",
        name + arguments,
        _ -> new Ignored(name),
        new Argument.Rest("arguments", "as in the reference", ""));
  }
}
