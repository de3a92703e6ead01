package io.darkroom.transform.syntax;

import java.util.List;

/// The parts between two slashes.
///
/// @param text as written, empty parts included
/// @param offset where it begins in the whole text, in characters
/// @param parameters its parts as written, at least one, empty ones left out
public record Component(String text, int offset, List<Parameter> parameters) {
  public Component {
    parameters = List.copyOf(parameters);
  }

  @Override
  public String toString() {
    return text;
  }
}
