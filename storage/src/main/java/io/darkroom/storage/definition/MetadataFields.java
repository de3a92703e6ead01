package io.darkroom.storage.definition;

import io.darkroom.storage.asset.AssetException;
import io.darkroom.storage.asset.CloudName;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// All fields of structured metadata of all clouds. Safe for concurrent use.
///
/// What is given as a change is called within the transaction, so it must be quick and must not
/// call the catalog.
public interface MetadataFields {

  Optional<MetadataField> find(CloudName cloud, String externalId);

  /// All of a cloud, by their position.
  List<MetadataField> list(CloudName cloud);

  /// Makes a field, behind all others.
  ///
  /// @return empty when the external id is, or was ever, in use; nothing changes then
  /// @throws AssetException InvalidValue
  Optional<MetadataField> create(
      CloudName cloud,
      String externalId,
      FieldType type,
      FieldSettings settings,
      List<MetadataEntry> entries);

  /// @return as it is now; empty when there is none
  /// @throws AssetException InvalidValue
  Optional<MetadataField> update(
      CloudName cloud, String externalId, UnaryOperator<FieldSettings> change);

  /// Changes the entries of a field: adds, renames, reorders, deactivates and restores them.
  ///
  /// @param change from all entries, the inactive ones too, to all there shall be
  /// @return as it is now; empty when there is no such field
  /// @throws AssetException InvalidValue when two entries have one external id
  Optional<MetadataField> updateEntries(
      CloudName cloud, String externalId, UnaryOperator<List<MetadataEntry>> change);

  /// Changes the order of a cloud's fields.
  ///
  /// @param order from all fields to the same fields
  /// @return all, by their new position
  /// @throws IllegalArgumentException when a field is lost or added
  List<MetadataField> reorder(CloudName cloud, UnaryOperator<List<MetadataField>> order);

  /// Deletes a field and takes its values off all assets. Its external id is never free again.
  ///
  /// @return as it was; empty when there was none
  Optional<MetadataField> delete(CloudName cloud, String externalId);
}
