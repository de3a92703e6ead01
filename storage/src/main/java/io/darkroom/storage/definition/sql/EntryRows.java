package io.darkroom.storage.definition.sql;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.jooq.impl.DSL.row;

import io.darkroom.storage.asset.CloudName;
import io.darkroom.storage.definition.MetadataEntry;
import io.darkroom.storage.definition.sql.MetadataTables.Entries;
import io.darkroom.storage.sql.Batches;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Row6;

/// Entries of list fields as rows.
final class EntryRows {

  private EntryRows() {}

  static Condition isOf(CloudName cloud, String field) {
    return Entries.CLOUD.eq(cloud.value()).and(Entries.FIELD.eq(field));
  }

  /// Entries in their order, by the external id of their field.
  static Map<String, List<MetadataEntry>> byField(DSLContext database, Condition condition) {
    return database
        .select(List.of(Entries.FIELD, Entries.EXTERNAL_ID, Entries.VALUE, Entries.ACTIVE))
        .from(Entries.TABLE)
        .where(condition)
        .orderBy(Entries.FIELD, Entries.POSITION)
        .fetch()
        .stream()
        .collect(
            groupingBy(found -> found.get(Entries.FIELD), mapping(EntryRows::entry, toList())));
  }

  private static MetadataEntry entry(Record found) {
    return new MetadataEntry(
        found.get(Entries.EXTERNAL_ID), found.get(Entries.VALUE), found.get(Entries.ACTIVE));
  }

  /// Writes all entries of a field anew.
  static void replace(
      DSLContext transaction, CloudName cloud, String field, List<MetadataEntry> entries) {
    transaction.deleteFrom(Entries.TABLE).where(isOf(cloud, field)).execute();
    var rows = new ArrayList<Row6<String, String, String, String, Boolean, Integer>>();
    for (var entry : entries) {
      rows.add(
          row(
              cloud.value(),
              field,
              entry.externalId(),
              entry.value(),
              entry.active(),
              rows.size()));
    }
    for (var batch : Batches.of(rows)) {
      transaction
          .insertInto(
              Entries.TABLE,
              Entries.CLOUD,
              Entries.FIELD,
              Entries.EXTERNAL_ID,
              Entries.VALUE,
              Entries.ACTIVE,
              Entries.POSITION)
          .valuesOfRows(batch)
          .execute();
    }
  }
}
