package io.darkroom.transform.expression;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/// Decides conditions.
final class ConditionEvaluation {
  private final Scope scope;
  private final Evaluation evaluation;

  ConditionEvaluation(Scope scope) {
    this.scope = scope;
    this.evaluation = new Evaluation(scope);
  }

  /// @throws io.darkroom.transform.error.TransformException with `UnknownName` when a variable has
  ///   no value yet
  boolean holds(Condition condition) {
    return switch (condition) {
      case Condition.All(var conditions) -> conditions.stream().allMatch(this::holds);
      case Condition.Any(var conditions) -> conditions.stream().anyMatch(this::holds);
      case Condition.Comparison(var left, var relation, var right) -> {
        var first = evaluation.findValue(left);
        var second = evaluation.findValue(right);
        yield first.isPresent()
            && second.isPresent()
            && compared(first.get(), relation, second.get());
      }
      case Condition.Contained(var left, var right) -> words(right).containsAll(words(left));
      case Condition.Apart(var left, var right) ->
          words(left).stream().noneMatch(words(right)::contains);
      case Condition.Defined(var variable, boolean wanted) ->
          scope.findVariable(variable).isPresent() == wanted;
    };
  }

  private static boolean compared(Value left, Condition.Relation relation, Value right) {
    if (left instanceof Value.Numeric(double first, _)
        && right instanceof Value.Numeric(double second, _)) {
      return relation.holds(Double.compare(first, second));
    }
    return switch (relation) {
      case EQUAL -> left.equals(right);
      case NOT_EQUAL -> !left.equals(right);
      case LESS, GREATER, LESS_OR_EQUAL, GREATER_OR_EQUAL -> false;
    };
  }

  private Set<String> words(Condition.Words words) {
    return switch (words) {
      case Condition.Words.Names(var kind) -> scope.names(kind);
      case Condition.Words.Of(var expression) ->
          evaluation.findValue(expression).map(ConditionEvaluation::items).orElse(Set.of());
    };
  }

  private static Set<String> items(Value value) {
    return switch (value) {
      case Value.Text(var text) ->
          Arrays.stream(text.split(":"))
              .filter(item -> !item.isEmpty())
              .collect(Collectors.toUnmodifiableSet());
      case Value.Numeric(double number, _) -> Set.of(plainText(number));
      case Value.File _, Value.Picture _ -> Set.of();
    };
  }

  private static String plainText(double number) {
    return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
  }
}
