package io.darkroom.transform.model;

/// How far corners are rounded. Reference: `r_`.
public sealed interface CornerRadius {

  /// `max`: a circle of a square, an ellipse of anything else.
  record Max() implements CornerRadius {}

  /// Each corner by itself, in pixels before the device pixel ratio.
  record Each(Scalar topLeft, Scalar topRight, Scalar bottomRight, Scalar bottomLeft)
      implements CornerRadius {}
}
