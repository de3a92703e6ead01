package io.darkroom.transform.expression;

import io.darkroom.transform.syntax.Fragment;

/// A condition in the place where it was written.
///
/// @param text the condition as written, without `if_`
/// @param root the whole condition
public record WrittenCondition(Fragment text, Condition root) {

  /// Whether the condition holds here.
  ///
  /// @throws io.darkroom.transform.error.TransformException with `UnknownName` when a variable has
  ///   no value yet
  public boolean holds(Scope scope) {
    return new ConditionEvaluation(scope).holds(root);
  }

  @Override
  public String toString() {
    return text.text();
  }
}
