package io.darkroom.storage.definition;

import io.darkroom.storage.asset.AssetException;

/// One value that a list field offers.
///
/// @param externalId how assets name it: 1 to 255 characters
/// @param value what people see: 1 to 255 characters
/// @param active false once it was deleted: it can be restored, and assets keep it
public record MetadataEntry(String externalId, String value, boolean active) {

  /// @throws AssetException InvalidValue
  public MetadataEntry {
    DefinitionNames.require("external_id", externalId);
    DefinitionNames.require("value", value);
  }

  public MetadataEntry withActive(boolean newActive) {
    return new MetadataEntry(externalId, value, newActive);
  }
}
