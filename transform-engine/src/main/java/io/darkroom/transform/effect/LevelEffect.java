package io.darkroom.transform.effect;

import io.darkroom.transform.op.ColorOp;
import io.darkroom.transform.op.ColorOp.AutoLevels.Basis;
import io.darkroom.transform.op.Gradient;
import io.darkroom.transform.op.Op;
import io.darkroom.transform.op.Rgba;
import io.darkroom.transform.op.ToneCurve;
import java.util.List;

/// Effects on how light and how contrasted the picture is. Reference: "Tone and colour".
public sealed interface LevelEffect extends Effect {
  double PERCENT = 100;

  List<EffectDefinition> DEFINITIONS =
      List.of(
          automatic("auto_brightness", Basis.BRIGHTNESS, "Brings the median to the middle."),
          automatic("auto_color", Basis.COLOR, "Stretches each color to the whole range."),
          automatic("auto_contrast", Basis.CONTRAST, "Stretches luminance to the whole range."),
          EffectDefinition.of(
              "blackwhite",
              "White where the picture is lighter than the level, black elsewhere.",
              "blackwhite:40",
              arguments -> new BlackWhite(arguments.number("level")),
              Argument.number("level", 0, 100, 50)),
          EffectDefinition.of(
              "brightness",
              "Multiplies the lightness of HSL.",
              "brightness:30",
              arguments -> new Brightness(arguments.number("level")),
              Argument.number("level", -99, 100, 80)),
          EffectDefinition.of(
              "brightness_hsb",
              "Multiplies the value of HSB; hue and saturation stay.",
              "brightness_hsb:-50",
              arguments -> new BrightnessHsb(arguments.number("level")),
              Argument.number("level", -99, 100, 80)),
          EffectDefinition.of(
              "contrast",
              "More or less contrast, along an S (-100 to 100, 0) or a line (1 to 200, 100).",
              "contrast:50",
              LevelEffect::contrast,
              Argument.number("level", -100, 200),
              Argument.word("type", "sigmoidal", "sigmoidal", "linear")),
          EffectDefinition.of(
              "fill_light",
              "Lifts the shadows.",
              "fill_light:70:20",
              arguments -> new FillLight(arguments.number("blend"), arguments.number("bias")),
              Argument.number("blend", 0, 100, 100),
              Argument.number("bias", -100, 100, 0)),
          EffectDefinition.of(
              "gamma",
              "Lightens or darkens the middle tones.",
              "gamma:50",
              arguments -> new Gamma(arguments.number("level")),
              Argument.number("level", -50, 150, 0)),
          EffectDefinition.of(
              "improve",
              "Sets contrast, brightness and vibrance by what the picture has.",
              "improve:indoor:60",
              arguments ->
                  new Improve(arguments.word("mode").equals("indoor"), arguments.number("blend")),
              Argument.word("mode", "outdoor", "outdoor", "indoor"),
              Argument.number("blend", 0, 100, 100)),
          EffectDefinition.of("negate", "The negative.", "negate", _ -> new Negate()));

  /// @param percent how much of the result is mixed in
  record Automatic(Basis basis, double percent) implements LevelEffect {
    @Override
    public List<Op> lower(Scene scene) {
      return mixed(List.of(new ColorOp.AutoLevels(basis)), percent);
    }
  }

  /// @param percent of white; 0 makes all white, 100 all black
  record BlackWhite(double percent) implements LevelEffect {
    @Override
    public List<Op> lower(Scene scene) {
      double level = percent == 0 ? -1 : percent / PERCENT;
      var step =
          new Gradient(
              List.of(new Gradient.Stop(level, Rgba.BLACK), new Gradient.Stop(level, Rgba.WHITE)));
      return List.of(new ColorOp.MapLuminance(step, false));
    }
  }

  record Brightness(double percent) implements LevelEffect {
    @Override
    public List<Op> lower(Scene scene) {
      return percent == 0 ? List.of() : List.of(new ColorOp.ScaleHsl(1, 1 + percent / PERCENT));
    }
  }

  record BrightnessHsb(double percent) implements LevelEffect {
    @Override
    public List<Op> lower(Scene scene) {
      return percent == 0 ? List.of() : List.of(new ColorOp.ScaleBrightness(1 + percent / PERCENT));
    }
  }

  record Contrast(ToneCurve curve) implements LevelEffect {
    @Override
    public List<Op> lower(Scene scene) {
      return curve.equals(ToneCurve.Line.IDENTITY)
          ? List.of()
          : List.of(new ColorOp.MapTones(curve));
    }
  }

  record FillLight(double blendPercent, double bias) implements LevelEffect {
    /// How far the darkest tone is lifted towards white.
    private static final double STRENGTH = 0.5;

    @Override
    public List<Op> lower(Scene scene) {
      double amount = STRENGTH * blendPercent / PERCENT;
      return amount == 0 ? List.of() : List.of(new ColorOp.LiftShadows(amount, 2 - bias / PERCENT));
    }
  }

  record Gamma(double level) implements LevelEffect {
    @Override
    public List<Op> lower(Scene scene) {
      return level == 0
          ? List.of()
          : List.of(new ColorOp.MapTones(new ToneCurve.Power(1 / (1 + level / PERCENT))));
    }
  }

  record Improve(boolean indoor, double blendPercent) implements LevelEffect {
    private static final double BRIGHTENING = 0.5;
    private static final double VIBRANCE = 0.2;
    private static final ColorOp FILL_LIGHT = new ColorOp.LiftShadows(0.5 * 0.4, 2);

    @Override
    public List<Op> lower(Scene scene) {
      var contrast = new ColorOp.AutoLevels(Basis.CONTRAST);
      var brightness =
          new ColorOp.Mix(List.of(new ColorOp.AutoLevels(Basis.BRIGHTNESS)), BRIGHTENING);
      var vibrance = new ColorOp.Vibrance(VIBRANCE);
      return mixed(
          indoor
              ? List.of(contrast, brightness, vibrance, FILL_LIGHT)
              : List.of(contrast, brightness, vibrance),
          blendPercent);
    }
  }

  record Negate() implements LevelEffect {
    @Override
    public List<Op> lower(Scene scene) {
      return List.of(new ColorOp.MapTones(new ToneCurve.Line(-1, 1)));
    }
  }

  private static EffectDefinition automatic(String name, Basis basis, String summary) {
    return EffectDefinition.of(
        name,
        summary,
        name + ":80",
        arguments -> new Automatic(basis, arguments.number("blend")),
        Argument.number("blend", 0, 100, 100));
  }

  private static Effect contrast(Arguments arguments) {
    boolean hasLevel = arguments.has("level");
    double level = arguments.number("level");
    if (arguments.word("type").equals("linear")) {
      double slope = hasLevel ? Math.max(level, 1) / PERCENT : 1;
      return new Contrast(
          slope == 1 ? ToneCurve.Line.IDENTITY : new ToneCurve.Line(slope, 0.5 - 0.5 * slope));
    }
    double steepness = Math.min(Math.abs(level), PERCENT) / 10;
    return new Contrast(
        steepness == 0 ? ToneCurve.Line.IDENTITY : new ToneCurve.Sigmoid(steepness, level < 0));
  }

  /// Operations whose result is mixed with what was there.
  private static List<Op> mixed(List<ColorOp> ops, double percent) {
    if (percent == 0) {
      return List.of();
    }
    return percent == PERCENT ? List.copyOf(ops) : List.of(new ColorOp.Mix(ops, percent / PERCENT));
  }
}
