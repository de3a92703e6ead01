package io.darkroom.transform.syntax;

/// One part of a component: `w_100`, `if_w_gt_5`, `$size_200`.
///
/// @param key what stands before the first underscore, `$` included: `w`, `if`, `$size`. May be a
///   key nobody knows
/// @param value what stands behind it; empty only for a variable without a value, `$size`
/// @param offset where the part begins in the whole text, in characters
public record Parameter(String key, Fragment value, int offset) {

  /// The part as written.
  public String text() {
    return value.isEmpty() ? key : key + "_" + value.text();
  }

  /// Whether the part gives a variable its value.
  public boolean isAssignment() {
    return key.startsWith("$");
  }

  @Override
  public String toString() {
    return text();
  }
}
