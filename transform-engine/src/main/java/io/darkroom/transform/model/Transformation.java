package io.darkroom.transform.model;

import io.darkroom.transform.media.ImageFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a transformation text asks for.
///
/// @param canonical the text in canonical order: texts that say the same in another order have the
///   same. A bare extension is part of it. Reference: canonical order of client libraries
/// @param steps in the order in which they apply
/// @param components how many components the text has
/// @param looksAtFaces whether planning may ask where the faces are
/// @param definitions the stored texts that were put in the place of names, in the order in which
///   they were met: with the canonical text they tell what is asked for
/// @param extension the format named by a bare extension at the end of the text, as eager
///   transformations have it; an `f_` wins over it
public record Transformation(
    String canonical,
    List<Step> steps,
    int components,
    boolean looksAtFaces,
    List<String> definitions,
    @Nullable ImageFormat extension) {
  public static final Transformation NONE =
      new Transformation("", List.of(), 0, false, List.of(), null);

  public Transformation {
    steps = List.copyOf(steps);
    definitions = List.copyOf(definitions);
  }

  /// Tells what is asked for from anything else, expanded or not.
  public String identity() {
    return String.join("\n", canonical, String.join("\n", definitions));
  }

  /// The same without its extension, for whoever passes that on as the format asked for.
  public Transformation withoutExtension() {
    if (extension == null) {
      return this;
    }
    var text = canonical.substring(0, Math.max(0, canonical.lastIndexOf('/')));
    return new Transformation(text, steps, components, looksAtFaces, definitions, null);
  }
}
