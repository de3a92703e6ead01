package io.darkroom.transform.effect;

import io.darkroom.transform.op.ColorOp;
import io.darkroom.transform.op.Gradient;
import io.darkroom.transform.op.Op;
import io.darkroom.transform.op.Rgba;
import io.darkroom.transform.op.ToneCurve;
import java.util.ArrayList;
import java.util.List;

/// Ready-made looks: `art:audrey`. Reference: "e_art filters".
public sealed interface ArtEffect extends Effect {
  List<EffectDefinition> DEFINITIONS =
      List.of(
          EffectDefinition.of(
              "art",
              "A ready-made look.",
              "art:incognito",
              ArtEffect::read,
              new Argument.Word("filter", ArtRecipes.names(), "")));

  /// What a look is made of, in this order.
  ///
  /// @param saturation a factor, as is contrast
  /// @param gamma above 1 lightens the middle tones
  /// @param shadows the color mixed into what is dark
  /// @param highlights the color mixed into what is light
  /// @param tint how much of those two is mixed in, 0 to 1
  record Look(
      double saturation, double contrast, double gamma, Rgba shadows, Rgba highlights, double tint)
      implements ArtEffect {
    @Override
    public List<Op> lower(Scene scene) {
      var ops = new ArrayList<Op>();
      if (saturation != 1) {
        ops.add(new ColorOp.ScaleHsl(saturation, 1));
      }
      if (contrast != 1) {
        ops.add(new ColorOp.MapTones(new ToneCurve.Line(contrast, 0.5 - 0.5 * contrast)));
      }
      if (gamma != 1) {
        ops.add(new ColorOp.MapTones(new ToneCurve.Power(1 / gamma)));
      }
      if (tint > 0) {
        var gradient =
            new Gradient(List.of(new Gradient.Stop(0, shadows), new Gradient.Stop(1, highlights)));
        ops.add(new ColorOp.Mix(List.of(new ColorOp.MapLuminance(gradient, false)), tint));
      }
      return List.copyOf(ops);
    }
  }

  private static Effect read(Arguments arguments) {
    return ArtRecipes.find(arguments.word("filter"))
        .orElseThrow(() -> arguments.refusal("the name of a filter"));
  }
}
