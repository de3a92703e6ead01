package io.darkroom.storage.definition.sql;

import io.darkroom.storage.asset.CloudName;
import io.darkroom.storage.asset.Cursor;
import io.darkroom.storage.asset.Page;
import io.darkroom.storage.asset.RandomHex;
import io.darkroom.storage.definition.UploadPreset;
import io.darkroom.storage.definition.UploadPresets;
import io.darkroom.storage.definition.sql.DefinitionTables.Presets;
import io.darkroom.storage.sql.Database;
import io.darkroom.storage.sql.Json;
import io.darkroom.storage.sql.Pages;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectJoinStep;
import org.jspecify.annotations.Nullable;

/// Upload presets in a database. Safe for concurrent use.
public final class SqlUploadPresets implements UploadPresets {
  private final Database database;
  private final InstantSource clock;

  public SqlUploadPresets(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  @Override
  public Optional<UploadPreset> find(CloudName cloud, String name) {
    return database.read("find", reading -> find(reading, isNamed(cloud, name)));
  }

  @Override
  public Page<UploadPreset> list(CloudName cloud, @Nullable Cursor from, int limit) {
    return database.read(
        "list",
        reading ->
            Pages.byNumber(
                select(reading)
                    .where(Presets.CLOUD.eq(cloud.value()))
                    .orderBy(List.of(Presets.CREATED_AT.desc(), Presets.NAME.desc())),
                "presets\n" + cloud,
                from,
                limit,
                SqlUploadPresets::preset,
                last -> new Pages.Place(last.createdAt().toEpochMilli(), last.name())));
  }

  @Override
  public UploadPreset save(
      CloudName cloud, String name, boolean unsigned, Map<String, Object> settings) {
    var fresh = fresh(name, unsigned, settings);
    return database.write(
        "save",
        transaction -> {
          var columns = settingColumns(fresh);
          transaction
              .insertInto(Presets.TABLE)
              .set(Presets.CLOUD, cloud.value())
              .set(Presets.NAME, name)
              .set(Presets.EXTERNAL_ID, fresh.externalId())
              .set(Presets.CREATED_AT, fresh.createdAt().toEpochMilli())
              .set(columns)
              .onConflict(Presets.CLOUD, Presets.NAME)
              .doUpdate()
              .set(columns)
              .execute();
          return find(transaction, isNamed(cloud, name)).orElseThrow();
        });
  }

  @Override
  public Optional<UploadPreset> replace(
      CloudName cloud, String name, boolean unsigned, Map<String, Object> settings) {
    var fresh = fresh(name, unsigned, settings);
    return database.write(
        "save",
        transaction -> {
          transaction
              .update(Presets.TABLE)
              .set(settingColumns(fresh))
              .where(isNamed(cloud, name))
              .execute();
          return find(transaction, isNamed(cloud, name));
        });
  }

  @Override
  public Optional<UploadPreset> delete(CloudName cloud, String name) {
    return database.write(
        "delete",
        transaction -> {
          var preset = find(transaction, isNamed(cloud, name));
          transaction.deleteFrom(Presets.TABLE).where(isNamed(cloud, name)).execute();
          return preset;
        });
  }

  private UploadPreset fresh(String name, boolean unsigned, Map<String, Object> settings) {
    var now = clock.instant();
    return new UploadPreset(name, unsigned, settings, RandomHex.next(), now, now);
  }

  private static Map<Field<?>, Object> settingColumns(UploadPreset preset) {
    var columns = new LinkedHashMap<Field<?>, Object>();
    columns.put(Presets.UNSIGNED, preset.unsigned());
    columns.put(Presets.SETTINGS, Json.write(preset.settings()));
    columns.put(Presets.UPDATED_AT, preset.updatedAt().toEpochMilli());
    return columns;
  }

  private static Condition isNamed(CloudName cloud, String name) {
    return Presets.CLOUD.eq(cloud.value()).and(Presets.NAME.eq(name));
  }

  private static Optional<UploadPreset> find(DSLContext database, Condition condition) {
    return select(database).where(condition).fetchOptional(SqlUploadPresets::preset);
  }

  private static SelectJoinStep<Record> select(DSLContext database) {
    return database
        .select(
            List.of(
                Presets.NAME,
                Presets.UNSIGNED,
                Presets.SETTINGS,
                Presets.EXTERNAL_ID,
                Presets.CREATED_AT,
                Presets.UPDATED_AT))
        .from(Presets.TABLE);
  }

  private static UploadPreset preset(Record row) {
    return new UploadPreset(
        row.get(Presets.NAME),
        row.get(Presets.UNSIGNED),
        Json.readObject(row.get(Presets.SETTINGS)),
        row.get(Presets.EXTERNAL_ID),
        Instant.ofEpochMilli(row.get(Presets.CREATED_AT)),
        Instant.ofEpochMilli(row.get(Presets.UPDATED_AT)));
  }
}
