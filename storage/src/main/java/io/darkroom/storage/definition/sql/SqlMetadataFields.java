package io.darkroom.storage.definition.sql;

import static org.jooq.impl.DSL.max;

import io.darkroom.storage.asset.CloudName;
import io.darkroom.storage.asset.sql.MetadataValues;
import io.darkroom.storage.definition.FieldSettings;
import io.darkroom.storage.definition.FieldType;
import io.darkroom.storage.definition.MetadataEntry;
import io.darkroom.storage.definition.MetadataField;
import io.darkroom.storage.definition.MetadataFields;
import io.darkroom.storage.definition.sql.MetadataTables.Entries;
import io.darkroom.storage.definition.sql.MetadataTables.Fields;
import io.darkroom.storage.sql.Database;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jooq.DSLContext;

/// Metadata fields in a database. Safe for concurrent use.
public final class SqlMetadataFields implements MetadataFields {
  private final Database database;
  private final InstantSource clock;

  public SqlMetadataFields(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  @Override
  public Optional<MetadataField> find(CloudName cloud, String externalId) {
    return database.read("find", reading -> find(reading, cloud, externalId));
  }

  private static Optional<MetadataField> find(
      DSLContext database, CloudName cloud, String externalId) {
    var entries = EntryRows.byField(database, EntryRows.isOf(cloud, externalId));
    return FieldRows.select(database, FieldRows.isThis(cloud, externalId))
        .fetchOptional(row -> FieldRows.field(row, entries));
  }

  @Override
  public List<MetadataField> list(CloudName cloud) {
    return database.read("list", reading -> list(reading, cloud));
  }

  private static List<MetadataField> list(DSLContext database, CloudName cloud) {
    var entries = EntryRows.byField(database, Entries.CLOUD.eq(cloud.value()));
    return FieldRows.select(database, FieldRows.isOf(cloud))
        .orderBy(Fields.POSITION, Fields.EXTERNAL_ID)
        .fetch(row -> FieldRows.field(row, entries));
  }

  @Override
  public Optional<MetadataField> create(
      CloudName cloud,
      String externalId,
      FieldType type,
      FieldSettings settings,
      List<MetadataEntry> entries) {
    var now = now();
    var fresh = new MetadataField(externalId, type, settings, entries, 0, now, now);
    return database.write(
        "save",
        transaction -> {
          if (!insert(transaction, cloud, fresh)) {
            return Optional.empty();
          }
          EntryRows.replace(transaction, cloud, externalId, fresh.entries());
          return find(transaction, cloud, externalId);
        });
  }

  private static boolean insert(DSLContext transaction, CloudName cloud, MetadataField field) {
    var last =
        transaction
            .select(max(Fields.POSITION))
            .from(Fields.TABLE)
            .where(Fields.CLOUD.eq(cloud.value()))
            .fetchOne(0, Integer.class);
    return transaction
            .insertInto(Fields.TABLE)
            .set(Fields.CLOUD, cloud.value())
            .set(Fields.EXTERNAL_ID, field.externalId())
            .set(Fields.TYPE, field.type().wireName())
            .set(Fields.POSITION, last == null ? 1 : last + 1)
            .set(Fields.CREATED_AT, field.createdAt().toEpochMilli())
            .set(FieldRows.columns(field.settings(), field.updatedAt()))
            .onConflict(Fields.CLOUD, Fields.EXTERNAL_ID)
            .doNothing()
            .execute()
        > 0;
  }

  @Override
  public Optional<MetadataField> update(
      CloudName cloud, String externalId, UnaryOperator<FieldSettings> change) {
    var now = now();
    return database.write(
        "save",
        transaction -> {
          lock(transaction, cloud, externalId);
          return find(transaction, cloud, externalId)
              .flatMap(before -> {
                var settings = change.apply(before.settings());
                write(transaction, cloud, externalId, settings, now);
                return find(transaction, cloud, externalId);
              });
        });
  }

  @Override
  public Optional<MetadataField> updateEntries(
      CloudName cloud, String externalId, UnaryOperator<List<MetadataEntry>> change) {
    var now = now();
    return database.write(
        "save",
        transaction -> {
          lock(transaction, cloud, externalId);
          return find(transaction, cloud, externalId)
              .flatMap(before -> {
                var entries = change.apply(before.entries());
                var after = withEntries(before, entries);
                EntryRows.replace(transaction, cloud, externalId, after.entries());
                write(transaction, cloud, externalId, before.settings(), now);
                return find(transaction, cloud, externalId);
              });
        });
  }

  private static MetadataField withEntries(MetadataField field, List<MetadataEntry> entries) {
    return new MetadataField(
        field.externalId(),
        field.type(),
        field.settings(),
        entries,
        field.position(),
        field.createdAt(),
        field.updatedAt());
  }

  @Override
  public List<MetadataField> reorder(CloudName cloud, UnaryOperator<List<MetadataField>> order) {
    return database.write(
        "save",
        transaction -> {
          database
              .dialect()
              .lockedForChange(
                  FieldRows.select(transaction, FieldRows.isOf(cloud)).orderBy(Fields.EXTERNAL_ID))
              .fetch();
          var before = list(transaction, cloud);
          var after = order.apply(before);
          requireSame(before, after);
          for (var i = 0; i < after.size(); i++) {
            transaction
                .update(Fields.TABLE)
                .set(Fields.POSITION, i + 1)
                .where(FieldRows.isThis(cloud, after.get(i).externalId()))
                .execute();
          }
          return list(transaction, cloud);
        });
  }

  private static void requireSame(List<MetadataField> before, List<MetadataField> after) {
    if (before.size() != after.size() || !new HashSet<>(before).equals(new HashSet<>(after))) {
      throw new IllegalArgumentException("reordering loses or adds fields");
    }
  }

  @Override
  public Optional<MetadataField> delete(CloudName cloud, String externalId) {
    var now = now();
    return database.write(
        "delete",
        transaction -> {
          lock(transaction, cloud, externalId);
          var field = find(transaction, cloud, externalId);
          transaction
              .update(Fields.TABLE)
              .set(Fields.DELETED_AT, now.toEpochMilli())
              .where(FieldRows.isThis(cloud, externalId))
              .execute();
          MetadataValues.forget(transaction, cloud, externalId);
          return field;
        });
  }

  private void lock(DSLContext transaction, CloudName cloud, String externalId) {
    database
        .dialect()
        .lockedForChange(FieldRows.select(transaction, FieldRows.isThis(cloud, externalId)))
        .fetch();
  }

  private static void write(
      DSLContext transaction,
      CloudName cloud,
      String externalId,
      FieldSettings settings,
      Instant now) {
    transaction
        .update(Fields.TABLE)
        .set(FieldRows.columns(settings, now))
        .where(FieldRows.isThis(cloud, externalId))
        .execute();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
