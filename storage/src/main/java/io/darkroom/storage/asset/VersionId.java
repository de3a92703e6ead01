package io.darkroom.storage.asset;

import java.util.Optional;

/// The identifier of one revision of an asset's bytes.
///
/// @param value 32 lower-case hex digits
public record VersionId(String value) {

  /// @throws AssetException InvalidValue
  public VersionId {
    RandomHex.require("version_id", value);
  }

  /// A new one that cannot be guessed.
  public static VersionId random() {
    return new VersionId(RandomHex.next());
  }

  /// The identifier in the text; none when the text does not have its form.
  public static Optional<VersionId> findIn(String text) {
    return RandomHex.hasForm(text) ? Optional.of(new VersionId(text)) : Optional.empty();
  }

  @Override
  public String toString() {
    return value;
  }
}
