package io.darkroom.transform.model;

/// One turn or mirroring of `a_`.
public sealed interface Rotation {

  /// Clockwise for positive angles.
  record Turn(Scalar degrees) implements Rotation {}

  /// `hflip`: left and right exchanged.
  record FlipHorizontally() implements Rotation {}

  /// `vflip`: top and bottom exchanged.
  record FlipVertically() implements Rotation {}
}
