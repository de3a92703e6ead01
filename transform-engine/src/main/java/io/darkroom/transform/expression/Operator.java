package io.darkroom.transform.expression;

import java.util.Optional;

/// The arithmetic operators, from the weakest binding to the strongest; those of equal rank go from
/// left to right.
public enum Operator {
  ADD("add", 1),
  SUBTRACT("sub", 1),
  MULTIPLY("mul", 2),
  DIVIDE("div", 2),
  MODULO("mod", 2),
  POWER("pow", 3);

  private final String text;
  private final int rank;

  Operator(String text, int rank) {
    this.text = text;
    this.rank = rank;
  }

  static Optional<Operator> find(String text) {
    for (var operator : values()) {
      if (operator.text.equals(text)) {
        return Optional.of(operator);
      }
    }
    return Optional.empty();
  }

  int rank() {
    return rank;
  }
}
