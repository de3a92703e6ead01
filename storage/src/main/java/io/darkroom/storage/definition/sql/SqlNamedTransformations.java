package io.darkroom.storage.definition.sql;

import io.darkroom.storage.asset.CloudName;
import io.darkroom.storage.asset.Cursor;
import io.darkroom.storage.asset.Page;
import io.darkroom.storage.definition.NamedTransformation;
import io.darkroom.storage.definition.NamedTransformations;
import io.darkroom.storage.definition.sql.DefinitionTables.Named;
import io.darkroom.storage.sql.Database;
import io.darkroom.storage.sql.Pages;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jspecify.annotations.Nullable;

/// Named transformations in a database. Safe for concurrent use.
public final class SqlNamedTransformations implements NamedTransformations {
  private final Database database;
  private final InstantSource clock;

  public SqlNamedTransformations(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  @Override
  public Optional<NamedTransformation> find(CloudName cloud, String name) {
    return database.read("find", reading -> fetch(select(reading, isNamed(cloud, name))));
  }

  @Override
  public Page<NamedTransformation> list(CloudName cloud, @Nullable Cursor from, int limit) {
    return database.read(
        "list",
        reading ->
            Pages.byNumber(
                select(reading, Named.CLOUD.eq(cloud.value()))
                    .orderBy(List.of(Named.UPDATED_AT.desc(), Named.NAME.desc())),
                "named transformations\n" + cloud,
                from,
                limit,
                SqlNamedTransformations::transformation,
                last -> new Pages.Place(last.updatedAt().toEpochMilli(), last.name())));
  }

  @Override
  public Optional<NamedTransformation> create(
      CloudName cloud, String name, String definition, boolean allowedForStrict) {
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var fresh = new NamedTransformation(name, definition, allowedForStrict, now, now);
    var inserted =
        database.write(
            "save",
            transaction ->
                transaction
                    .insertInto(Named.TABLE)
                    .set(Named.CLOUD, cloud.value())
                    .set(Named.NAME, name)
                    .set(Named.DEFINITION, definition)
                    .set(Named.ALLOWED_FOR_STRICT, allowedForStrict)
                    .set(Named.CREATED_AT, now.toEpochMilli())
                    .set(Named.UPDATED_AT, now.toEpochMilli())
                    .onConflict(Named.CLOUD, Named.NAME)
                    .doNothing()
                    .execute());
    return inserted == 0 ? Optional.empty() : Optional.of(fresh);
  }

  @Override
  public Optional<NamedTransformation> update(
      CloudName cloud,
      String name,
      @Nullable String definition,
      @Nullable Boolean allowedForStrict) {
    return database.write(
        "save",
        transaction ->
            findLocked(transaction, cloud, name)
                .map(before -> {
                  var after = changed(before, definition, allowedForStrict);
                  transaction
                      .update(Named.TABLE)
                      .set(Named.DEFINITION, after.definition())
                      .set(Named.ALLOWED_FOR_STRICT, after.allowedForStrict())
                      .set(Named.UPDATED_AT, after.updatedAt().toEpochMilli())
                      .where(isNamed(cloud, name))
                      .execute();
                  return after;
                }));
  }

  private NamedTransformation changed(
      NamedTransformation before, @Nullable String definition, @Nullable Boolean allowed) {
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var next = before.updatedAt().plusMillis(1);
    return new NamedTransformation(
        before.name(),
        definition == null ? before.definition() : definition,
        allowed == null ? before.allowedForStrict() : allowed,
        before.createdAt(),
        now.isBefore(next) ? next : now);
  }

  @Override
  public Optional<NamedTransformation> delete(CloudName cloud, String name) {
    return database.write(
        "delete",
        transaction -> {
          var transformation = findLocked(transaction, cloud, name);
          transaction.deleteFrom(Named.TABLE).where(isNamed(cloud, name)).execute();
          return transformation;
        });
  }

  private Optional<NamedTransformation> findLocked(
      DSLContext transaction, CloudName cloud, String name) {
    return database
        .dialect()
        .lockedForChange(select(transaction, isNamed(cloud, name)))
        .fetchOptional(SqlNamedTransformations::transformation);
  }

  private static Condition isNamed(CloudName cloud, String name) {
    return Named.CLOUD.eq(cloud.value()).and(Named.NAME.eq(name));
  }

  private static Optional<NamedTransformation> fetch(SelectConditionStep<Record> query) {
    return query.fetchOptional(SqlNamedTransformations::transformation);
  }

  private static SelectConditionStep<Record> select(DSLContext database, Condition condition) {
    return database
        .select(
            List.of(
                Named.NAME,
                Named.DEFINITION,
                Named.ALLOWED_FOR_STRICT,
                Named.CREATED_AT,
                Named.UPDATED_AT))
        .from(Named.TABLE)
        .where(condition);
  }

  private static NamedTransformation transformation(Record row) {
    return new NamedTransformation(
        row.get(Named.NAME),
        row.get(Named.DEFINITION),
        row.get(Named.ALLOWED_FOR_STRICT),
        Instant.ofEpochMilli(row.get(Named.CREATED_AT)),
        Instant.ofEpochMilli(row.get(Named.UPDATED_AT)));
  }
}
