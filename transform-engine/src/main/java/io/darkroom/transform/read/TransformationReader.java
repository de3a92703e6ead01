package io.darkroom.transform.read;

import io.darkroom.transform.error.Problem;
import io.darkroom.transform.error.TransformException;
import io.darkroom.transform.media.ImageFormat;
import io.darkroom.transform.model.Step;
import io.darkroom.transform.model.Transformation;
import io.darkroom.transform.syntax.Fragment;
import io.darkroom.transform.syntax.TransformationText;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/// Reads components into a transformation. Safe for concurrent use.
public final class TransformationReader {

  /// The transformation that the text asks for.
  ///
  /// @throws TransformException with `Malformed` for an unknown key, with `BadArgument` for a value
  ///   that its parameter does not take, with `Conflict` for parameters that do not go together,
  ///   with `Unsupported` for a parameter or value of the reference that is not built
  public Transformation read(TransformationText text) {
    var steps = new ArrayList<Step>();
    for (var component : text.components()) {
      steps.addAll(ComponentSteps.of(ParameterTable.read(component)));
    }
    return new Transformation(
        CanonicalText.of(text.components()), steps, extension(text.extension()));
  }

  private static @Nullable ImageFormat extension(@Nullable Fragment extension) {
    if (extension == null || extension.isEmpty()) {
      return null;
    }
    return ImageFormat.findByName(extension.text())
        .orElseThrow(() ->
            new TransformException(
                new Problem.Malformed(
                    extension.text(), extension.offset(), "a component, or an extension")));
  }
}
