package io.darkroom.transform.effect;

import io.darkroom.transform.error.Problem;
import io.darkroom.transform.error.TransformException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Every effect by its name in the text. Safe for concurrent use.
public final class EffectCatalog {
  private static final List<List<EffectDefinition>> FAMILIES =
      List.of(
          LevelEffect.DEFINITIONS, // light and contrast
          ColorEffect.DEFINITIONS, // hue, saturation, single colors
          ToneEffect.DEFINITIONS, // one tone for all
          VisionEffect.DEFINITIONS, // color-blind people
          ArtEffect.DEFINITIONS, // ready-made looks
          BlurEffect.DEFINITIONS, // out of focus, pixelated
          TextureEffect.DEFINITIONS, // sharpness, grain, strokes
          EdgeEffect.DEFINITIONS, // outlines, shadows, borders
          TransparencyEffect.DEFINITIONS, // what shows through
          DistortEffect.DEFINITIONS, // bent and sheared
          VectorEffect.DEFINITIONS, // outlines
          SubjectEffect.DEFINITIONS, // eyes, pages
          AnimationEffect.DEFINITIONS, // when frames are shown
          LayerEffect.DEFINITIONS, // what a layer does to the picture below
          UnavailableEffect.DEFINITIONS, // what this server has not
          VideoEffect.DEFINITIONS); // what says nothing of pictures

  private static final Map<String, EffectDefinition> BY_NAME =
      FAMILIES.stream()
          .flatMap(List::stream)
          .collect(Collectors.toUnmodifiableMap(EffectDefinition::name, Function.identity()));

  private EffectCatalog() {}

  /// All effects, family by family.
  public static List<EffectDefinition> definitions() {
    return FAMILIES.stream().flatMap(List::stream).toList();
  }

  /// The effect that a text asks for.
  ///
  /// @param text what stands behind `e_`, without variables
  /// @param offset where it begins in the whole transformation text, in characters
  /// @throws TransformException with `BadArgument` when there is no such effect or it does not take
  ///   its arguments
  public static Effect read(String text, int offset) {
    int colon = text.indexOf(':');
    var name = colon < 0 ? text : text.substring(0, colon);
    var definition = BY_NAME.get(name);
    if (definition == null) {
      throw refusal(text, offset, "the name of an effect");
    }
    var pieces = colon < 0 ? List.<String>of() : Pieces.of(text.substring(colon + 1));
    return definition.reading().read(Arguments.match(definition, pieces, text, offset));
  }

  /// *Invalid effect in transformation: sepia:abc*.
  static TransformException refusal(String text, int offset, String expected) {
    return new TransformException(new Problem.BadArgument("effect", text, offset, expected));
  }
}
