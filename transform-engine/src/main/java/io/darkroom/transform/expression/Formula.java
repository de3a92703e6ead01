package io.darkroom.transform.expression;

import io.darkroom.transform.error.Problem;
import io.darkroom.transform.error.TransformException;
import io.darkroom.transform.syntax.Fragment;

/// An expression in the place where it was written, so that what goes wrong while planning is told
/// in the words of the parameter.
///
/// @param parameter the parameter's long name in the reference, such as `width`
/// @param text the value as written
/// @param root the whole expression
public record Formula(String parameter, Fragment text, Expression root) {

  /// What the expression comes to.
  ///
  /// @throws TransformException with `BadArgument` when it has no value, with `UnknownName` when a
  ///   variable has none yet
  public Value evaluate(Scope scope) {
    return new Evaluation(scope)
        .findValue(root)
        .orElseThrow(() -> refusal("an expression that can be worked out"));
  }

  /// The number that the expression comes to.
  ///
  /// @throws TransformException as [#evaluate], and with `BadArgument` when it is no number
  public Value.Numeric number(Scope scope) {
    if (evaluate(scope) instanceof Value.Numeric number) {
      return number;
    }
    throw refusal("an expression that comes to a number");
  }

  /// The refusal of what the expression came to.
  public TransformException refusal(String expected) {
    return new TransformException(
        new Problem.BadArgument(parameter, text.text(), text.offset(), expected));
  }

  @Override
  public String toString() {
    return text.text();
  }
}
