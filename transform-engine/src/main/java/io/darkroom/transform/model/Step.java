package io.darkroom.transform.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One step of a transformation, on the result of the step before.
public sealed interface Step {

  /// `a_ignore`: the stored EXIF orientation is not applied. Only matters before any other step on
  /// pixels.
  record IgnoreOrientation() implements Step {}

  record Apply(Resize resize) implements Step {}

  /// Turns and mirrorings, in order.
  ///
  /// @param background what shows in the gaps; null: nothing, or white where the format has no
  ///   transparency
  record Rotate(List<Rotation> rotations, @Nullable Background background) implements Step {
    public Rotate {
      rotations = List.copyOf(rotations);
    }
  }

  /// Fills what is transparent.
  record Fill(Background background) implements Step {}

  /// Changes no pixels now; says something of the final file.
  record Configure(OutputSetting setting) implements Step {}
}
