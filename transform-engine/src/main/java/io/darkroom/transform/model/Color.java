package io.darkroom.transform.model;

import io.darkroom.transform.expression.Formula;
import io.darkroom.transform.op.Rgba;

/// A requested color.
public sealed interface Color {

  /// A color as written.
  record Known(Rgba value) implements Color {}

  /// The text of a color in a variable.
  record Computed(Formula formula) implements Color {}
}
