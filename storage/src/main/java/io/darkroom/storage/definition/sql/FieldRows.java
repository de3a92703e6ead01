package io.darkroom.storage.definition.sql;

import io.darkroom.storage.asset.CloudName;
import io.darkroom.storage.definition.FieldSettings;
import io.darkroom.storage.definition.FieldType;
import io.darkroom.storage.definition.MetadataEntry;
import io.darkroom.storage.definition.MetadataField;
import io.darkroom.storage.definition.sql.MetadataTables.Fields;
import io.darkroom.storage.sql.Json;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jspecify.annotations.Nullable;

/// Metadata fields as rows.
final class FieldRows {

  private FieldRows() {}

  /// A cloud's fields that were not deleted.
  static Condition isOf(CloudName cloud) {
    return Fields.CLOUD.eq(cloud.value()).and(Fields.DELETED_AT.isNull());
  }

  static Condition isThis(CloudName cloud, String externalId) {
    return isOf(cloud).and(Fields.EXTERNAL_ID.eq(externalId));
  }

  static SelectConditionStep<Record> select(DSLContext database, Condition condition) {
    return database
        .select(
            List.of(
                Fields.EXTERNAL_ID,
                Fields.TYPE,
                Fields.LABEL,
                Fields.MANDATORY,
                Fields.DEFAULT_VALUE,
                Fields.DEFAULT_DISABLED,
                Fields.VALIDATION,
                Fields.RESTRICTIONS,
                Fields.DYNAMIC,
                Fields.POSITION,
                Fields.CREATED_AT,
                Fields.UPDATED_AT))
        .from(Fields.TABLE)
        .where(condition);
  }

  static MetadataField field(Record row, Map<String, List<MetadataEntry>> entries) {
    var externalId = row.get(Fields.EXTERNAL_ID);
    return new MetadataField(
        externalId,
        FieldType.findByWireName(row.get(Fields.TYPE)).orElseThrow(),
        settings(row),
        entries.getOrDefault(externalId, List.of()),
        row.get(Fields.POSITION),
        Instant.ofEpochMilli(row.get(Fields.CREATED_AT)),
        Instant.ofEpochMilli(row.get(Fields.UPDATED_AT)));
  }

  private static FieldSettings settings(Record row) {
    var defaultValue = row.get(Fields.DEFAULT_VALUE);
    return new FieldSettings(
        row.get(Fields.LABEL),
        row.get(Fields.MANDATORY),
        defaultValue == null ? null : Json.read(defaultValue),
        row.get(Fields.DEFAULT_DISABLED),
        object(row.get(Fields.VALIDATION)),
        object(row.get(Fields.RESTRICTIONS)),
        row.get(Fields.DYNAMIC));
  }

  private static @Nullable Map<String, Object> object(@Nullable String column) {
    return column == null ? null : Json.readObject(column);
  }

  /// The columns of all that can change.
  static Map<Field<?>, @Nullable Object> columns(FieldSettings settings, Instant now) {
    var columns = new LinkedHashMap<Field<?>, @Nullable Object>();
    columns.put(Fields.LABEL, settings.label());
    columns.put(Fields.MANDATORY, settings.mandatory());
    columns.put(Fields.DEFAULT_VALUE, json(settings.defaultValue()));
    columns.put(Fields.DEFAULT_DISABLED, settings.defaultDisabled());
    columns.put(Fields.VALIDATION, json(settings.validation()));
    columns.put(Fields.RESTRICTIONS, json(settings.restrictions()));
    columns.put(Fields.DYNAMIC, settings.allowDynamicListValues());
    columns.put(Fields.UPDATED_AT, now.toEpochMilli());
    return columns;
  }

  private static @Nullable String json(@Nullable Object value) {
    return value == null ? null : Json.write(value);
  }
}
