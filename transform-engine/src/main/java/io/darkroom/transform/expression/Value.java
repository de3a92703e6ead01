package io.darkroom.transform.expression;

/// What an expression comes to.
public sealed interface Value {

  /// A finite number.
  record Numeric(double value, Kind kind) implements Value {
    public Numeric {
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException("not a number: " + value);
      }
    }
  }

  /// Characters; `:` separates the items of a list.
  record Text(String value) implements Value {}

  /// A stored file, by its public ID.
  record File(String id) implements Value {}

  /// The picture as it was at one point of the chain.
  record Picture() implements Value {}

  /// What a number means where a length is wanted.
  enum Kind {
    /// A plain number: pixels, before the device pixel ratio.
    PLAIN,
    /// Written with a decimal point: a factor on the picture's side.
    FRACTION,
    /// Taken from the picture, or made of such: pixels as they are.
    MEASURED
  }
}
