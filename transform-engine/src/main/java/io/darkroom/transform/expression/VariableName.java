package io.darkroom.transform.expression;

/// Names of variables: a letter, then letters and digits.
final class VariableName {
  private VariableName() {}

  static boolean isValid(String name) {
    if (name.isEmpty() || !isLetter(name.charAt(0))) {
      return false;
    }
    return name.chars().allMatch(c -> isLetter(c) || (c >= '0' && c <= '9'));
  }

  private static boolean isLetter(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
