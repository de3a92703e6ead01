package io.darkroom.transform.model;

import io.darkroom.transform.expression.Formula;
import java.util.List;

/// Text with variables in it, `Hi $(name)`.
///
/// @param parts in order; put together they are the text
public record Wording(List<Part> parts) {
  public Wording {
    parts = List.copyOf(parts);
  }

  /// Text without variables.
  public static Wording of(String text) {
    return new Wording(List.of(new Literal(text)));
  }

  /// A piece of the text.
  public sealed interface Part {}

  /// Text as it is, decoded.
  public record Literal(String text) implements Part {}

  /// The value of a variable.
  public record Inserted(Formula value) implements Part {}

  public boolean hasVariables() {
    return parts.stream().anyMatch(Inserted.class::isInstance);
  }
}
