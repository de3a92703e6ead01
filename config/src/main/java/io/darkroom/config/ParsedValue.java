package io.darkroom.config;

/// What became of the text of a value.
sealed interface ParsedValue<T> {
  record Valid<T>(T value) implements ParsedValue<T> {}

  /// @param expected completes "expected ..."
  record Invalid<T>(String expected) implements ParsedValue<T> {}
}
