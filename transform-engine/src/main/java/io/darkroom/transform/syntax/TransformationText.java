package io.darkroom.transform.syntax;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A whole transformation, taken apart.
///
/// @param text as written
/// @param components the components from left to right
/// @param extension the bare word behind the last slash, as in `c_pad,w_300/jpg`; empty for
///   `c_pad,w_300/`, which says that there is no extension; null when the text ends in a component
public record TransformationText(
    String text, List<Component> components, @Nullable Fragment extension) {
  public TransformationText {
    components = List.copyOf(components);
  }

  @Override
  public String toString() {
    return text;
  }
}
