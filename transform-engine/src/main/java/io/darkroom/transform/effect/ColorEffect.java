package io.darkroom.transform.effect;

import io.darkroom.transform.op.ColorOp;
import io.darkroom.transform.op.Op;
import io.darkroom.transform.op.Rgba;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Effects on hue, saturation and single colors. Reference: "Tone and colour".
public sealed interface ColorEffect extends Effect {
  double PERCENT = 100;

  List<EffectDefinition> DEFINITIONS =
      List.of(
          channel("blue", 0, 0, 1),
          channel("green", 0, 1, 0),
          EffectDefinition.of(
              "hue",
              "Turns every hue by 1.8 degrees a point.",
              "hue:40",
              arguments -> new Hue(arguments.number("level")),
              Argument.number("level", -100, 100, 80)),
          EffectDefinition.of(
              "recolor",
              "Makes each color a sum of all of them.",
              "recolor:0.3:0.7:0.1:0.3:0.6:0.1:0.2:0.5:0.1",
              ColorEffect::recolor,
              new Argument.Rest("matrix", "9 numbers, or 16 with alpha, row by row", "")),
          channel("red", 1, 0, 0),
          EffectDefinition.of(
              "replace_color",
              "Puts one color, and what is near it, in the place of another.",
              "replace_color:silver:55:89b8ed",
              ColorEffect::replaceColor,
              new Argument.Color("to", ""),
              Argument.number("tolerance", 0, 100, 50),
              new Argument.Color("from", "")),
          EffectDefinition.of(
              "saturation",
              "Multiplies the saturation of HSL.",
              "saturation:60",
              arguments -> new Saturation(arguments.number("level")),
              Argument.number("level", -100, 100, 80)),
          EffectDefinition.of(
              "vibrance",
              "Saturates what is weakly saturated most.",
              "vibrance:60",
              arguments -> new Vibrance(arguments.number("level")),
              Argument.number("level", -100, 100, 20)));

  /// Adds to one color; each share is 0 or how much of the whole range.
  record Channel(double red, double green, double blue) implements ColorEffect {
    @Override
    public List<Op> lower(Scene scene) {
      return red == 0 && green == 0 && blue == 0
          ? List.of()
          : List.of(new ColorOp.Recombine(ColorMatrix.IDENTITY.values(), red, green, blue));
    }
  }

  record Hue(double level) implements ColorEffect {
    private static final double DEGREES_A_POINT = 1.8;

    @Override
    public List<Op> lower(Scene scene) {
      return level == 0 ? List.of() : List.of(new ColorOp.TurnHue(level * DEGREES_A_POINT));
    }
  }

  record Saturation(double percent) implements ColorEffect {
    @Override
    public List<Op> lower(Scene scene) {
      return percent == 0 ? List.of() : List.of(new ColorOp.ScaleHsl(1 + percent / PERCENT, 1));
    }
  }

  record Vibrance(double percent) implements ColorEffect {
    @Override
    public List<Op> lower(Scene scene) {
      return percent == 0 ? List.of() : List.of(new ColorOp.Vibrance(percent / PERCENT));
    }
  }

  /// @param matrix 9 or 16 values
  record Recolor(List<Double> matrix) implements ColorEffect {
    static final int WITHOUT_ALPHA = 9;
    static final int WITH_ALPHA = 16;

    public Recolor {
      matrix = List.copyOf(matrix);
    }

    @Override
    public List<Op> lower(Scene scene) {
      return List.of(
          matrix.size() == WITHOUT_ALPHA
              ? new ColorOp.Recombine(matrix, 0, 0, 0)
              : new ColorOp.RecombineWithAlpha(matrix));
    }
  }

  /// @param from null: the most frequent strong color
  record ReplaceColor(Rgba to, double tolerance, @Nullable Rgba from) implements ColorEffect {
    @Override
    public List<Op> lower(Scene scene) {
      return tolerance == 0 ? List.of() : List.of(new ColorOp.ReplaceColor(to, tolerance, from));
    }
  }

  /// The reference gives 0 as the default and uses the bare form for a visible tint.
  private static EffectDefinition channel(String name, int red, int green, int blue) {
    return EffectDefinition.of(
        name,
        "Adds to or takes from the " + name + " of the picture.",
        name + ":40",
        arguments -> {
          double share = arguments.number("level") / PERCENT;
          return new Channel(red * share, green * share, blue * share);
        },
        Argument.number("level", -100, 100, 50));
  }

  private static Effect recolor(Arguments arguments) {
    var rest = arguments.rest();
    boolean isMatrix = rest.size() == Recolor.WITHOUT_ALPHA || rest.size() == Recolor.WITH_ALPHA;
    if (!isMatrix || !rest.stream().allMatch(each -> Argument.NUMBER.matcher(each).matches())) {
      throw arguments.refusal("9 or 16 numbers");
    }
    return new Recolor(rest.stream().map(Double::valueOf).toList());
  }

  private static Effect replaceColor(Arguments arguments) {
    var to = arguments.findColor("to").orElseThrow(() -> arguments.refusal("a color"));
    return new ReplaceColor(
        Objects.requireNonNull(to),
        arguments.number("tolerance"),
        arguments.findColor("from").orElse(null));
  }
}
