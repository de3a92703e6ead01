package io.darkroom.transform.effect;

import io.darkroom.transform.op.Op;
import java.util.List;

/// One effect with its arguments, which were checked when it was read. Reference: "Transformation
/// URL API reference", e (effect).
///
/// An effect is a record in the file of its family and a row in that file's `DEFINITIONS`. A family
/// is added by one file, one word in `permits` and one line in [EffectCatalog]:
///
/// ```
/// public sealed interface BlurEffect extends Effect {
///   List<EffectDefinition> DEFINITIONS =
///       List.of(
///           EffectDefinition.of("blur", "Blurs the whole picture.", "blur:300",
///               arguments -> new Blur(arguments.number("strength")),
///               Argument.number("strength", 1, 2000, 100)));
///
///   record Blur(double strength) implements BlurEffect {
///     public List<Op> lower(Scene scene) {
///       return List.of(new BlurOp.Gaussian(strength / 100));
///     }
///   }
/// }
/// ```
public sealed interface Effect
    permits AnimationEffect,
        ArtEffect,
        BlurEffect,
        ColorEffect,
        DistortEffect,
        EdgeEffect,
        LayerEffect,
        LevelEffect,
        SubjectEffect,
        TextureEffect,
        ToneEffect,
        TransparencyEffect,
        UnavailableEffect,
        VectorEffect,
        VideoEffect,
        VisionEffect {

  /// The effect as pixel operations, in order; none when it changes nothing.
  ///
  /// @param scene the picture the effect meets, and the qualifiers of its component
  /// @throws io.darkroom.transform.error.TransformException with `EffectUnavailable` when the
  ///   effect needs what this server has not, with `Conflict` when a qualifier is missing
  List<Op> lower(Scene scene);

  /// Whether the effect is there so that nobody recognizes a face. Where nobody has looked for
  /// faces it is refused: a picture that shows them would be the wrong answer.
  default boolean hidesFaces() {
    return false;
  }
}
