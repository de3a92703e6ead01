package io.darkroom.transform.expression;

import io.darkroom.transform.syntax.Fragment;

/// An expression in the place where it was written, so that what goes wrong while planning is told
/// in the words of the parameter.
///
/// @param parameter the parameter's long name in the reference, such as `width`
/// @param text the value as written
/// @param root the whole expression
public record Formula(String parameter, Fragment text, Expression root) {
  @Override
  public String toString() {
    return text.text();
  }
}
