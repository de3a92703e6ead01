package io.darkroom.storage.asset;

import java.util.Optional;

/// An asset's own identifier: it stays when the asset is renamed, moved or replaced.
///
/// @param value 32 lower-case hex digits
public record AssetId(String value) {

  /// @throws AssetException InvalidValue
  public AssetId {
    RandomHex.require("asset_id", value);
  }

  /// A new one that cannot be guessed.
  public static AssetId random() {
    return new AssetId(RandomHex.next());
  }

  /// The identifier in the text; none when the text does not have its form.
  public static Optional<AssetId> findIn(String text) {
    return RandomHex.hasForm(text) ? Optional.of(new AssetId(text)) : Optional.empty();
  }

  @Override
  public String toString() {
    return value;
  }
}
