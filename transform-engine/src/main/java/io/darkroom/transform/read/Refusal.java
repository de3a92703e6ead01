package io.darkroom.transform.read;

import io.darkroom.transform.error.Problem;
import io.darkroom.transform.error.TransformException;
import io.darkroom.transform.syntax.Component;
import io.darkroom.transform.syntax.Key;
import io.darkroom.transform.syntax.Parameter;

/// The ways of refusing text, in one wording.
final class Refusal {
  private Refusal() {}

  /// *Invalid width in transformation: abc*.
  static TransformException badValue(Key key, Parameter parameter, String expected) {
    return badValue(key, parameter, parameter.value().text(), expected);
  }

  /// As above, blaming a part of the value.
  static TransformException badValue(Key key, Parameter parameter, String part, String expected) {
    return new TransformException(
        new Problem.BadArgument(key.longName(), part, parameter.value().offset(), expected));
  }

  /// *Invalid transformation component - ab_cd*.
  static TransformException malformed(Component component, String expected) {
    return new TransformException(
        new Problem.Malformed(component.text(), component.offset(), expected));
  }

  static TransformException conflict(String message) {
    return new TransformException(new Problem.Conflict(message));
  }

  static TransformException unsupported(Parameter parameter) {
    return new TransformException(new Problem.Unsupported(parameter.text()));
  }
}
