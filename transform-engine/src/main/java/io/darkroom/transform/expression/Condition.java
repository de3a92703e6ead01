package io.darkroom.transform.expression;

import java.util.List;
import java.util.Optional;

/// A test of `if_`. Reference: "Conditional transformations".
public sealed interface Condition {

  /// True when all are.
  record All(List<Condition> conditions) implements Condition {
    public All {
      conditions = List.copyOf(conditions);
    }
  }

  /// True when one is.
  record Any(List<Condition> conditions) implements Condition {
    public Any {
      conditions = List.copyOf(conditions);
    }
  }

  /// Two values compared. Text is only ever equal or not; text and a number are not equal.
  record Comparison(Expression left, Relation relation, Expression right) implements Condition {}

  /// `in`: every word of the left is one of the right.
  record Contained(Words left, Words right) implements Condition {}

  /// `nin`: no word of the left is one of the right.
  record Apart(Words left, Words right) implements Condition {}

  /// Whether a variable has a value.
  record Defined(String variable, boolean wanted) implements Condition {}

  /// A set of words.
  sealed interface Words {
    /// The items of text, which may be a variable's.
    record Of(Expression expression) implements Words {}

    /// All names of a kind that the asset has.
    record Names(NameKind kind) implements Words {}
  }

  /// How two values are compared.
  enum Relation {
    EQUAL("eq"),
    NOT_EQUAL("ne"),
    LESS("lt"),
    GREATER("gt"),
    LESS_OR_EQUAL("lte"),
    GREATER_OR_EQUAL("gte");

    private final String text;

    Relation(String text) {
      this.text = text;
    }

    static Optional<Relation> find(String text) {
      for (var relation : values()) {
        if (relation.text.equals(text)) {
          return Optional.of(relation);
        }
      }
      return Optional.empty();
    }

    /// For numbers, from the sign of their difference.
    boolean holds(int difference) {
      return switch (this) {
        case EQUAL -> difference == 0;
        case NOT_EQUAL -> difference != 0;
        case LESS -> difference < 0;
        case GREATER -> difference > 0;
        case LESS_OR_EQUAL -> difference <= 0;
        case GREATER_OR_EQUAL -> difference >= 0;
      };
    }
  }
}
