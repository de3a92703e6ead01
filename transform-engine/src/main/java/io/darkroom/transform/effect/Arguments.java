package io.darkroom.transform.effect;

import io.darkroom.transform.error.TransformException;
import io.darkroom.transform.op.Rgba;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The arguments of one effect, each checked against its definition. Three ways of writing them mix
/// freely:
///
/// - in order, `fill_light:70:20`: each piece is the first argument still missing that takes it, so
///   that those before it may be left out, `improve:50`;
/// - verbose, `contrast:type_linear;level_150`, in any order;
/// - pairs, `vectorize:colors:15:detail:200`, where a piece is the bare name of an argument.
public final class Arguments {
  private final EffectDefinition definition;
  private final String text;
  private final int offset;
  private final Map<String, String> given = new HashMap<>();
  private final List<String> rest = new ArrayList<>();

  private Arguments(EffectDefinition definition, String text, int offset) {
    this.definition = definition;
    this.text = text;
    this.offset = offset;
  }

  static Arguments match(
      EffectDefinition definition, List<String> pieces, String text, int offset) {
    var arguments = new Arguments(definition, text, offset);
    var left = new ArrayDeque<>(pieces);
    while (!left.isEmpty()) {
      arguments.take(left);
    }
    return arguments;
  }

  private void take(Deque<String> pieces) {
    var piece = pieces.remove();
    if (!rest.isEmpty()) {
      rest.add(piece);
      return;
    }
    for (var argument : definition.arguments()) {
      if (piece.startsWith(argument.name() + "_")) {
        put(argument, piece.substring(argument.name().length() + 1));
        return;
      }
      if (piece.equals(argument.name()) && !pieces.isEmpty()) {
        put(argument, pieces.remove());
        return;
      }
    }
    var argument =
        definition.arguments().stream()
            .filter(each -> !given.containsKey(each.name()) && each.takes(piece))
            .findFirst()
            .orElseThrow(() -> refusal(expected()));
    put(argument, piece);
  }

  /// Written twice, the last one stands.
  private void put(Argument argument, String value) {
    if (value.isEmpty() || !argument.takes(value)) {
      throw refusal(argument.name() + ": " + argument.form());
    }
    if (argument instanceof Argument.Rest) {
      rest.add(value);
    } else {
      given.put(argument.name(), value);
    }
  }

  private String expected() {
    return definition.arguments().isEmpty()
        ? "no arguments"
        : String.join(
            "; ",
            definition.arguments().stream().map(each -> each.name() + ": " + each.form()).toList());
  }

  public boolean has(String name) {
    return given.containsKey(name);
  }

  /// A number within its range; missing: its default, or 0 when it has none.
  public double number(String name) {
    var value = given.get(name);
    return switch (argument(name, Argument.class)) {
      case Argument.Numeric numeric when value != null -> numeric.clamped(value);
      case Argument.Numeric(_, _, _, var standard) -> standard == null ? 0 : standard;
      case Argument.Share share -> value == null ? share.standardNumber() : share.clamped(value);
      case Argument other -> throw new IllegalArgumentException(other + " is no number");
    };
  }

  /// A word; missing: its default, which may be empty.
  public String word(String name) {
    return given.getOrDefault(name, argument(name, Argument.Word.class).standard());
  }

  /// A color, or its default; nothing when it has none.
  public Optional<Rgba> findColor(String name) {
    var argument = argument(name, Argument.Color.class);
    var value = given.getOrDefault(name, argument.standard());
    return value.isEmpty() ? Optional.empty() : Optional.of(Argument.Color.parse(value));
  }

  /// Text as written.
  public Optional<String> findText(String name) {
    argument(name, Argument.Text.class);
    return Optional.ofNullable(given.get(name));
  }

  /// The pieces that an [Argument.Rest] takes.
  public List<String> rest() {
    return List.copyOf(rest);
  }

  /// *Invalid effect in transformation: recolor:1:2*.
  public TransformException refusal(String expected) {
    return EffectCatalog.refusal(text, offset, expected);
  }

  private <A extends Argument> A argument(String name, Class<A> kind) {
    return definition.arguments().stream()
        .filter(argument -> argument.name().equals(name))
        .map(kind::cast)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(definition.name() + " has no " + name));
  }
}
