package io.darkroom.storage.definition;

import io.darkroom.storage.asset.AssetException;
import io.darkroom.storage.asset.JsonValues;
import java.time.Instant;
import java.util.Map;

/// Parameters of uploads under a name. Upload API reference: "Upload presets".
///
/// @param name 1 to 255 characters without control characters
/// @param unsigned whether uploads without a signature may use it
/// @param settings parameters by their name in the API, as JSON values: String, Boolean, Long,
///   Double, List, Map, without null; keys keep their order
/// @param externalId 32 hex digits; kept when the preset is saved again
/// @param createdAt to the millisecond; kept when the preset is saved again
/// @param updatedAt to the millisecond
public record UploadPreset(
    String name,
    boolean unsigned,
    Map<String, Object> settings,
    String externalId,
    Instant createdAt,
    Instant updatedAt) {

  /// @throws AssetException InvalidValue
  public UploadPreset {
    DefinitionNames.require("name", name);
    settings = JsonValues.checked("settings", settings);
  }
}
