package io.darkroom.transform.expression;

/// A value that is worked out while planning. Reference: "Arithmetic expressions" and "User-defined
/// variables".
public sealed interface Expression {

  /// A number as written.
  ///
  /// @param decimalPoint whether it was written with one, which makes a width a fraction
  record Literal(double value, boolean decimalPoint) implements Expression {}

  /// A quoted string, decoded; `:` separates the items of a list.
  record Text(String value) implements Expression {}

  /// A variable of the chain.
  ///
  /// @param name without the `$`
  record Variable(String name) implements Expression {}

  /// Something known of the picture.
  record Known(Characteristic characteristic) implements Expression {}

  /// A field of the asset's contextual or structured metadata.
  record Metadata(Source source, String key) implements Expression {
    /// Which of the two kinds of metadata.
    public enum Source {
      CONTEXT,
      STRUCTURED
    }
  }

  /// A number made of text, or of another number: `_to_i` rounds down to an integer, `_to_f` keeps
  /// fractions.
  record Convert(Expression operand, boolean toInteger) implements Expression {}

  /// Two operands and an operator.
  record Arithmetic(Operator operator, Expression left, Expression right) implements Expression {}

  /// A ratio as written, `16:9`.
  record Ratio(double width, double height) implements Expression {}

  /// A stored file, by its public ID as written: `ref:!folder:name!`.
  record Reference(String id) implements Expression {}

  /// The picture as it is at this point of the chain: `current`.
  record CurrentImage() implements Expression {}

  /// The public ID of the asset: `current:public_id`.
  record CurrentPublicId() implements Expression {}
}
