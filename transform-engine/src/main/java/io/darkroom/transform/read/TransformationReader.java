package io.darkroom.transform.read;

import io.darkroom.transform.error.Problem;
import io.darkroom.transform.error.TransformException;
import io.darkroom.transform.model.Transformation;
import io.darkroom.transform.syntax.Component;
import io.darkroom.transform.syntax.Key;
import io.darkroom.transform.syntax.TransformationText;

/// Reads components into a transformation. Safe for concurrent use.
public final class TransformationReader {

  /// The transformation that the text asks for.
  ///
  /// @throws TransformException with `Malformed` for an unknown key, with `BadArgument` for a value
  ///   that its parameter does not take, with `Conflict` for parameters that do not go together,
  ///   with `Unsupported` for a parameter or value of the reference that is not built
  public Transformation read(TransformationText text) {
    for (var component : text.components()) {
      refuse(component);
    }
    return Transformation.NONE;
  }

  private static void refuse(Component component) {
    for (var parameter : component.parameters()) {
      if (!parameter.isAssignment() && Key.find(parameter.key()).isEmpty()) {
        throw new TransformException(
            new Problem.Malformed(component.text(), component.offset(), "a known key"));
      }
      throw new TransformException(new Problem.Unsupported(parameter.text()));
    }
  }
}
