package io.darkroom.transform.effect;

import io.darkroom.transform.op.ColorOp;
import io.darkroom.transform.op.Gradient;
import io.darkroom.transform.op.Op;
import io.darkroom.transform.op.Rgba;
import java.util.List;

/// Effects that give the picture one tone. Reference: "Tone and colour".
public sealed interface ToneEffect extends Effect {
  double PERCENT = 100;

  List<EffectDefinition> DEFINITIONS =
      List.of(
          EffectDefinition.of(
              "colorize",
              "Mixes in the color of `co_`, gray without one.",
              "colorize:40",
              arguments -> new Colorize(arguments.number("strength")),
              Argument.number("strength", 0, 100, 100)),
          EffectDefinition.of(
              "grayscale", "Takes all color away.", "grayscale", _ -> new Grayscale()),
          EffectDefinition.of(
              "sepia",
              "Tones the picture brown, like an old photograph.",
              "sepia:80",
              arguments -> new Sepia(arguments.number("strength")),
              Argument.number("strength", 1, 100, 80)),
          EffectDefinition.of(
              "tint",
              "Colors dark to light along a gradient from black through the colors to white.",
              "tint:equalize:80:blue:blue:30p:yellow",
              arguments ->
                  new Tint(
                      arguments.word("mode").equals("equalize"),
                      arguments.number("amount"),
                      TintColors.read(arguments)),
              Argument.word("mode", "", "equalize"),
              Argument.number("amount", 0, 100, 60),
              new Argument.Rest("colors", "up to 10 colors, each with a position `30p`", "red")));

  record Colorize(double percent) implements ToneEffect {
    private static final Rgba GRAY = new Rgba(0x80, 0x80, 0x80, 255);

    @Override
    public List<Op> lower(Scene scene) {
      double share = percent / PERCENT;
      if (share == 0) {
        return List.of();
      }
      var color = scene.colorOr(GRAY);
      return List.of(
          new ColorOp.Recombine(
              ColorMatrix.IDENTITY.times(1 - share).values(),
              share * color.red() / 255.0,
              share * color.green() / 255.0,
              share * color.blue() / 255.0));
    }
  }

  record Grayscale() implements ToneEffect {
    private static final ColorMatrix LUMINANCE = ColorMatrix.gray(0.2126, 0.7152, 0.0722);

    @Override
    public List<Op> lower(Scene scene) {
      return List.of(new ColorOp.Recombine(LUMINANCE.values(), 0, 0, 0));
    }
  }

  /// @param percent how much of the tone is mixed in
  record Sepia(double percent) implements ToneEffect {
    private static final ColorMatrix BROWN =
        ColorMatrix.of(.393, .769, .189, .349, .686, .168, .272, .534, .131);

    @Override
    public List<Op> lower(Scene scene) {
      return List.of(new ColorOp.Recombine(BROWN.mixedIn(percent / PERCENT).values(), 0, 0, 0));
    }
  }

  record Tint(boolean equalized, double percent, Gradient gradient) implements ToneEffect {
    @Override
    public List<Op> lower(Scene scene) {
      if (percent == 0) {
        return List.of();
      }
      return List.of(
          new ColorOp.Mix(
              List.of(new ColorOp.MapLuminance(gradient, equalized)), percent / PERCENT));
    }
  }
}
