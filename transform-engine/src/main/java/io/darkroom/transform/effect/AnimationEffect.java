package io.darkroom.transform.effect;

import io.darkroom.transform.op.FrameOp;
import io.darkroom.transform.op.FrameOp.Fade.Direction;
import io.darkroom.transform.op.Op;
import java.util.List;

/// Effects on animations; still pictures stay as they are. Reference: "Animated images".
public sealed interface AnimationEffect extends Effect {
  List<EffectDefinition> DEFINITIONS =
      List.of(
          EffectDefinition.of(
              "loop",
              "Plays an animation again, so many times, or for ever without a number.",
              "loop:2",
              arguments ->
                  new Loop(
                      arguments.has("times") ? 1 + (int) Math.round(arguments.number("times")) : 0),
              Argument.number("times", 0, Loop.MOST_TIMES)),
          EffectDefinition.of(
              "fade",
              "Fades an animation in from black at its begin, or out at its end when negative.",
              "fade:300",
              arguments -> new Fade((int) Math.round(arguments.number("duration"))),
              Argument.number("duration", -Fade.MOST_MILLIS, Fade.MOST_MILLIS, 1000)));

  /// @param plays 0: for ever
  record Loop(int plays) implements AnimationEffect {
    /// What fits into two bytes of a GIF.
    static final int MOST_TIMES = 65_535;

    @Override
    public List<Op> lower(Scene scene) {
      return List.of(new FrameOp.Replay(plays));
    }
  }

  /// @param millis negative: out
  record Fade(int millis) implements AnimationEffect {
    static final int MOST_MILLIS = 600_000;

    @Override
    public List<Op> lower(Scene scene) {
      if (millis == 0) {
        return List.of();
      }
      var direction = millis > 0 ? Direction.IN : Direction.OUT;
      return List.of(new FrameOp.Fade(direction, Math.abs(millis)));
    }
  }
}
