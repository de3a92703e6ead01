package io.darkroom.transform.plan;

import io.darkroom.transform.model.Compass;

/// A gravity as it applies to one picture.
sealed interface Focus {
  Focus CENTER = new Toward(Compass.CENTER);

  /// An edge, a corner or the middle.
  record Toward(Compass point) implements Focus {}

  /// The point that the coordinates name.
  record Point() implements Focus {}

  /// A part of the picture.
  record On(Area area) implements Focus {}

  /// What draws the eye; only the pixels tell.
  ///
  /// @param enlargement how much closer to look than needed, at least 1
  record Attention(double enlargement) implements Focus {}
}
