package io.darkroom.transform.expression;

import io.darkroom.transform.error.Problem;
import io.darkroom.transform.error.TransformException;
import java.util.Optional;

/// Works expressions out, in double precision.
final class Evaluation {
  private final Scope scope;

  Evaluation(Scope scope) {
    this.scope = scope;
  }

  /// The value of an expression, or nothing when it has none: a division by zero, text where a
  /// number is needed.
  ///
  /// @throws TransformException with `UnknownName` when a variable has no value yet
  Optional<Value> findValue(Expression expression) {
    return switch (expression) {
      case Expression.Literal(double value, boolean decimalPoint) ->
          Optional.of(
              new Value.Numeric(value, decimalPoint ? Value.Kind.FRACTION : Value.Kind.PLAIN));
      case Expression.Text(var value) -> Optional.of(new Value.Text(value));
      case Expression.Variable(var name) -> Optional.of(variable(name));
      case Expression.Known(var characteristic) ->
          Optional.of(new Value.Numeric(scope.measure(characteristic), Value.Kind.MEASURED));
      case Expression.Metadata(var source, var key) ->
          Optional.of(scope.findMetadata(source, key).orElse(new Value.Text("")));
      case Expression.Convert(var operand, boolean toInteger) ->
          findValue(operand).flatMap(value -> converted(value, toInteger));
      case Expression.Arithmetic arithmetic -> calculated(arithmetic);
      case Expression.Ratio(double width, double height) ->
          finite(width / height, Value.Kind.FRACTION);
      case Expression.Reference(var id) -> Optional.of(new Value.File(id));
      case Expression.CurrentImage() -> Optional.of(new Value.Picture());
      case Expression.CurrentPublicId() -> Optional.of(new Value.Text(scope.publicId()));
    };
  }

  private Value variable(String name) {
    return scope
        .findVariable(name)
        .orElseThrow(() ->
            new TransformException(
                new Problem.UnknownName("Variable $" + name + " is used before being assigned")));
  }

  private static Optional<Value> converted(Value value, boolean toInteger) {
    return switch (value) {
      case Value.Numeric(double number, _) -> plain(number, toInteger);
      case Value.Text(var text) ->
          NumberText.find(text.strip()).flatMap(number -> plain(number.value(), toInteger));
      case Value.File _, Value.Picture _ -> Optional.empty();
    };
  }

  private static Optional<Value> plain(double number, boolean toInteger) {
    return finite(toInteger ? Math.floor(number) : number, Value.Kind.PLAIN);
  }

  private Optional<Value> calculated(Expression.Arithmetic arithmetic) {
    var left = findValue(arithmetic.left());
    var right = findValue(arithmetic.right());
    return left.isPresent()
            && right.isPresent()
            && left.get() instanceof Value.Numeric(double first, var firstKind)
            && right.get() instanceof Value.Numeric(double second, var secondKind)
        ? finite(calculated(arithmetic.operator(), first, second), either(firstKind, secondKind))
        : Optional.empty();
  }

  /// Not a number, or infinite, when the operation has no result.
  private static double calculated(Operator operator, double left, double right) {
    return switch (operator) {
      case ADD -> left + right;
      case SUBTRACT -> left - right;
      case MULTIPLY -> left * right;
      case DIVIDE -> left / right;
      case MODULO -> left % right;
      case POWER -> Math.pow(left, right);
    };
  }

  private static Value.Kind either(Value.Kind left, Value.Kind right) {
    return left == Value.Kind.MEASURED || right == Value.Kind.MEASURED
        ? Value.Kind.MEASURED
        : Value.Kind.PLAIN;
  }

  private static Optional<Value> finite(double number, Value.Kind kind) {
    return Double.isFinite(number)
        ? Optional.of(new Value.Numeric(number, kind))
        : Optional.empty();
  }
}
