package io.darkroom.transform.effect;

import io.darkroom.transform.op.Extent;
import io.darkroom.transform.op.Op;
import io.darkroom.transform.op.Rgba;
import io.darkroom.transform.op.ShapeOp;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Effects that take the background away. Reference: "Background removal", "Transparency", "Trim".
public sealed interface TransparencyEffect extends Effect {
  List<EffectDefinition> DEFINITIONS =
      List.of(
          EffectDefinition.of(
              "trim",
              "Cuts off an even border.",
              "trim:20",
              arguments ->
                  new Trim(
                      arguments.number("tolerance") / 100,
                      arguments.findColor("color").orElse(null)),
              Argument.number("tolerance", 0, 100, 10),
              new Argument.Color("color", "")),
          EffectDefinition.of(
              "make_transparent",
              "Makes the background transparent, or everything that is like `co`.",
              "make_transparent:15",
              arguments -> new MakeTransparent(arguments.number("tolerance") / 100),
              Argument.number("tolerance", 0, 100, 10)),
          EffectDefinition.of(
              "bgremoval",
              "Makes an even background transparent, or a green or blue screen with `screen`.",
              "bgremoval:screen:29f02e",
              arguments ->
                  new BackgroundRemoval(
                      arguments.has("mode"), arguments.findColor("color").orElse(null)),
              Argument.word("mode", "", "screen"),
              new Argument.Color("color", "")),
          EffectDefinition.of(
              "opacity_threshold",
              "Makes what is nearly opaque opaque, and all else transparent.",
              "opacity_threshold:70",
              arguments -> new OpacityThreshold(arguments.number("level")),
              Argument.number("level", 1, 100, 50)));

  /// @param tolerance 0 to 1
  /// @param color of the border; null: that of the corner
  record Trim(double tolerance, @Nullable Rgba color) implements TransparencyEffect {
    @Override
    public List<Op> lower(Scene scene) {
      var kept = scene.sight().contents(tolerance, color);
      if (scene.extent().equals(new Extent(kept.width(), kept.height()))) {
        return List.of();
      }
      return List.of(new Op.ExtractArea(kept.left(), kept.top(), kept.width(), kept.height()));
    }
  }

  /// @param tolerance 0 to 1
  record MakeTransparent(double tolerance) implements TransparencyEffect {
    @Override
    public List<Op> lower(Scene scene) {
      boolean connected = scene.color() == null;
      return List.of(new ShapeOp.ClearLike(scene.color(), tolerance, connected));
    }
  }

  /// @param screen whether a hue is looked for rather than a color
  /// @param color null: that of the rim
  record BackgroundRemoval(boolean screen, @Nullable Rgba color) implements TransparencyEffect {
    /// Not published.
    private static final double TOLERANCE = 0.1;

    @Override
    public List<Op> lower(Scene scene) {
      return List.of(
          screen ? new ShapeOp.ClearHue(color) : new ShapeOp.ClearLike(color, TOLERANCE, true));
    }
  }

  /// @param percent the least alpha that becomes opaque
  record OpacityThreshold(double percent) implements TransparencyEffect {
    @Override
    public List<Op> lower(Scene scene) {
      int least = Math.max(1, (int) Math.ceil(percent * 255 / 100));
      return scene.alpha() ? List.of(new ShapeOp.AlphaThreshold(least)) : List.of();
    }
  }
}
