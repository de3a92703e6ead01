package io.darkroom.storage.asset;

import java.util.Optional;

/// The identifier of one derived file, by which it can be listed and deleted.
///
/// @param value 32 lower-case hex digits
public record DerivedId(String value) {

  /// @throws AssetException InvalidValue
  public DerivedId {
    RandomHex.require("derived_resource_id", value);
  }

  /// A new one that cannot be guessed.
  public static DerivedId random() {
    return new DerivedId(RandomHex.next());
  }

  /// The identifier in the text; none when the text does not have its form.
  public static Optional<DerivedId> findIn(String text) {
    return RandomHex.hasForm(text) ? Optional.of(new DerivedId(text)) : Optional.empty();
  }

  @Override
  public String toString() {
    return value;
  }
}
