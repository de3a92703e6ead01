package io.darkroom.transform;

import io.darkroom.transform.effect.Argument;
import io.darkroom.transform.effect.Effect;
import io.darkroom.transform.effect.EffectCatalog;
import io.darkroom.transform.effect.EffectDefinition;
import io.darkroom.transform.effect.LayerEffect;
import io.darkroom.transform.effect.Scene;
import io.darkroom.transform.effect.UnavailableEffect;
import io.darkroom.transform.engine.ImageEngine;
import io.darkroom.transform.error.TransformException;
import io.darkroom.transform.op.AreaOp.Part;
import io.darkroom.transform.op.Extent;
import io.darkroom.transform.op.Op;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Writes `docs/effects.md` from the catalog.
final class EffectReference {
  private static final Part FACE = new Part(150, 50, 100, 120, true);

  /// A picture in which every effect finds what it looks for.
  private static final Scene SCENE =
      new Scene(
          new Extent(400, 300),
          true,
          null,
          null,
          null,
          null,
          null,
          null,
          List.of(FACE),
          0,
          (_, _) -> new Part(10, 10, 380, 280, false));

  private static final String HEAD =
      """
      # Effects

      What `e_<name>` does, written from the catalog in `EffectCatalog`. Arguments stand in this order
      behind the name, `e_fill_light:70:20`, or with their names in any order,
      `e_contrast:type_linear;level_150`. A number outside its range is taken for the nearer end; a
      default stands in brackets. Behind the example stand the operations that the engines run for it.
      The last column is empty where both engines do; it names the engine that does not, or says that
      the server refuses the effect.

      | Effect | Arguments | What it does | Example: operations | Not done by |
      |---|---|---|---|---|
      """;

  private EffectReference() {}

  /// @param portable the engine whose gaps are told
  static String markdown(ImageEngine portable) {
    return EffectCatalog.definitions().stream()
        .sorted(Comparator.comparing(EffectDefinition::name))
        .map(definition -> row(definition, portable))
        .collect(Collectors.joining("", HEAD, ""));
  }

  private static String row(EffectDefinition definition, ImageEngine portable) {
    boolean isAvailable = !UnavailableEffect.DEFINITIONS.contains(definition);
    var ops = isAvailable ? ops(definition) : List.<Op>of();
    var gap = ops.stream().allMatch(portable::canRun) ? "" : "portable";
    return "| `%s` | %s | %s | `%s`%s | %s |\n"
        .formatted(
            definition.name(),
            definition.arguments().stream()
                .map(EffectReference::argument)
                .collect(Collectors.joining("<br>")),
            definition.summary(),
            definition.example(),
            words(ops),
            isAvailable ? gap : "any, refused");
  }

  private static List<Op> ops(EffectDefinition definition) {
    try {
      Effect effect = EffectCatalog.read(definition.example(), 0);
      boolean isOfLayer = effect instanceof LayerEffect.WithLayer;
      return isOfLayer ? List.of() : effect.lower(SCENE);
    } catch (TransformException e) {
      throw new IllegalStateException(definition.name() + " refuses its example", e);
    }
  }

  private static String argument(Argument argument) {
    var standard = argument.standard().isEmpty() ? "" : " (" + argument.standard() + ")";
    return argument.name() + ": " + argument.form() + standard;
  }

  private static String words(List<Op> ops) {
    return ops.stream()
        .map(op -> op.getClass().getSimpleName())
        .map(name -> name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(", ", ops.isEmpty() ? "" : ": ", ""));
  }
}
