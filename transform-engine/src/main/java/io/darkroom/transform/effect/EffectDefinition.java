package io.darkroom.transform.effect;

import java.util.List;

/// An effect as the catalog lists it.
///
/// @param name in the text, behind `e_`
/// @param arguments in the order of the short form
/// @param summary one sentence: what it does to the picture
/// @param example text of the effect, as it would stand behind `e_`, for documents and tests
/// @param reading how the arguments become the effect
public record EffectDefinition(
    String name, List<Argument> arguments, String summary, String example, Reading reading) {
  public EffectDefinition {
    arguments = List.copyOf(arguments);
  }

  /// Makes an effect of arguments that have been checked one by one. Refuses by [Arguments#refusal]
  /// what only goes wrong together.
  public interface Reading {
    Effect read(Arguments arguments);
  }

  public static EffectDefinition of(
      String name, String summary, String example, Reading reading, Argument... arguments) {
    return new EffectDefinition(name, List.of(arguments), summary, example, reading);
  }
}
