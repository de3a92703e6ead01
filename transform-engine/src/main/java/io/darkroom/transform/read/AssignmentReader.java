package io.darkroom.transform.read;

import io.darkroom.transform.error.Problem;
import io.darkroom.transform.error.TransformException;
import io.darkroom.transform.expression.ExpressionParser;
import io.darkroom.transform.expression.Formula;
import io.darkroom.transform.model.Step;
import io.darkroom.transform.syntax.Parameter;

/// Reads `$name_value`.
final class AssignmentReader {
  private AssignmentReader() {}

  static Step.Assign read(Parameter parameter) {
    var name = parameter.key().substring(1);
    var value = parameter.value();
    var expression =
        ExpressionParser.findExpression(value)
            .orElseThrow(() ->
                new TransformException(
                    new Problem.BadAssignment(name, value.text(), value.offset())));
    return new Step.Assign(name, new Formula(parameter.key(), value, expression));
  }
}
