package io.darkroom.transform.model;

import io.darkroom.transform.op.Rgba;

/// What shows where the picture does not. Reference: `b_`.
public sealed interface Background {

  /// One color.
  record Solid(Rgba color) implements Background {}
}
