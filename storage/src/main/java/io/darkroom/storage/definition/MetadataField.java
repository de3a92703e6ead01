package io.darkroom.storage.definition;

import io.darkroom.storage.asset.AssetException;
import io.darkroom.storage.asset.StorableText;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;

/// A field of structured metadata. Admin API reference: "Structured metadata".
///
/// @param externalId how assets name it: 1 to 255 characters; never used again once deleted
/// @param type stays
/// @param entries in the order in which they are shown, the inactive ones too; empty unless the
///   type has entries
/// @param position where the field stands among the fields of its cloud; those before it have
///   smaller ones
/// @param createdAt to the millisecond
/// @param updatedAt to the millisecond
public record MetadataField(
    String externalId,
    FieldType type,
    FieldSettings settings,
    List<MetadataEntry> entries,
    int position,
    Instant createdAt,
    Instant updatedAt) {

  /// @throws AssetException InvalidValue
  public MetadataField {
    DefinitionNames.require("external_id", externalId);
    entries = requireDistinct(entries);
  }

  /// @throws AssetException InvalidValue when two entries have one external id
  static List<MetadataEntry> requireDistinct(List<MetadataEntry> entries) {
    var ids = new HashSet<String>();
    for (var entry : entries) {
      if (!ids.add(entry.externalId())) {
        throw StorableText.invalid("datasource", entry.externalId(), "each external_id once");
      }
    }
    return List.copyOf(entries);
  }
}
