package io.darkroom.storage.definition.sql;

import io.darkroom.storage.asset.CloudName;
import io.darkroom.storage.asset.RandomHex;
import io.darkroom.storage.definition.Trigger;
import io.darkroom.storage.definition.TriggerResult;
import io.darkroom.storage.definition.TriggerSettings;
import io.darkroom.storage.definition.Triggers;
import io.darkroom.storage.sql.Database;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jspecify.annotations.Nullable;

/// Notification triggers in a database. Safe for concurrent use.
public final class SqlTriggers implements Triggers {
  private final Database database;
  private final InstantSource clock;

  public SqlTriggers(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  @Override
  public Optional<Trigger> find(CloudName cloud, String id) {
    return database.read(
        "find", reading -> select(reading, isThis(cloud, id)).fetchOptional(SqlTriggers::trigger));
  }

  @Override
  public List<Trigger> list(CloudName cloud) {
    return database.read("list", reading -> list(reading, isOf(cloud)));
  }

  @Override
  public List<Trigger> listFor(CloudName cloud, String eventType) {
    var isForEvent = TriggerTables.EVENT_TYPE.in(eventType, TriggerSettings.ALL_EVENTS);
    return database.read("list", reading -> list(reading, isOf(cloud).and(isForEvent)));
  }

  @Override
  public TriggerResult create(CloudName cloud, TriggerSettings settings, int limit) {
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var fresh = new Trigger(RandomHex.next(), settings, now, now);
    return database.writeUnlessContradicted(
        "save",
        transaction -> {
          var all = list(transaction, isOf(cloud));
          var duplicate = findSame(all, fresh);
          if (duplicate.isPresent()) {
            return new TriggerResult.Duplicate(duplicate.get());
          }
          if (all.size() >= limit) {
            return new TriggerResult.TooMany(limit);
          }
          transaction
              .insertInto(TriggerTables.TABLE)
              .set(TriggerTables.ID, fresh.id())
              .set(TriggerTables.CLOUD, cloud.value())
              .set(TriggerTables.CREATED_AT, now.toEpochMilli())
              .set(columns(fresh))
              .execute();
          return new TriggerResult.Saved(fresh);
        });
  }

  @Override
  public TriggerResult update(CloudName cloud, String id, UnaryOperator<TriggerSettings> change) {
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    return database.writeUnlessContradicted(
        "save",
        transaction -> {
          var before =
              database
                  .dialect()
                  .lockedForChange(select(transaction, isThis(cloud, id)))
                  .fetchOptional(SqlTriggers::trigger);
          if (before.isEmpty()) {
            return new TriggerResult.Missing();
          }
          var settings = change.apply(before.get().settings());
          var after = new Trigger(id, settings, before.get().createdAt(), now);
          var duplicate = findSame(list(transaction, isOf(cloud)), after);
          if (duplicate.isPresent()) {
            return new TriggerResult.Duplicate(duplicate.get());
          }
          transaction
              .update(TriggerTables.TABLE)
              .set(columns(after))
              .where(isThis(cloud, id))
              .execute();
          return new TriggerResult.Saved(after);
        });
  }

  private static Optional<Trigger> findSame(List<Trigger> triggers, Trigger one) {
    return triggers.stream()
        .filter(other ->
            !other.id().equals(one.id())
                && other.settings().uri().equals(one.settings().uri())
                && other.settings().eventType().equals(one.settings().eventType()))
        .findFirst();
  }

  @Override
  public Optional<Trigger> delete(CloudName cloud, String id) {
    return database.write(
        "delete",
        transaction -> {
          var trigger = select(transaction, isThis(cloud, id)).fetchOptional(SqlTriggers::trigger);
          transaction.deleteFrom(TriggerTables.TABLE).where(isThis(cloud, id)).execute();
          return trigger;
        });
  }

  private static Map<Field<?>, @Nullable Object> columns(Trigger trigger) {
    var settings = trigger.settings();
    var columns = new LinkedHashMap<Field<?>, @Nullable Object>();
    columns.put(TriggerTables.URI, settings.uri());
    columns.put(TriggerTables.URI_TYPE, settings.uriType());
    columns.put(TriggerTables.EVENT_TYPE, settings.eventType());
    columns.put(TriggerTables.ADDITIVE, settings.additive());
    columns.put(TriggerTables.FILTER, settings.filter());
    columns.put(TriggerTables.PAYLOAD_TEMPLATE, settings.payloadTemplate());
    columns.put(TriggerTables.AUTH_SCHEME, settings.authScheme());
    columns.put(TriggerTables.UPDATED_AT, trigger.updatedAt().toEpochMilli());
    return columns;
  }

  private static Condition isOf(CloudName cloud) {
    return TriggerTables.CLOUD.eq(cloud.value());
  }

  private static Condition isThis(CloudName cloud, String id) {
    return TriggerTables.ID.eq(id).and(isOf(cloud));
  }

  private static List<Trigger> list(DSLContext database, Condition condition) {
    return select(database, condition)
        .orderBy(TriggerTables.CREATED_AT, TriggerTables.ID)
        .fetch(SqlTriggers::trigger);
  }

  private static SelectConditionStep<Record> select(DSLContext database, Condition condition) {
    return database
        .select(
            List.of(
                TriggerTables.ID,
                TriggerTables.URI,
                TriggerTables.URI_TYPE,
                TriggerTables.EVENT_TYPE,
                TriggerTables.ADDITIVE,
                TriggerTables.FILTER,
                TriggerTables.PAYLOAD_TEMPLATE,
                TriggerTables.AUTH_SCHEME,
                TriggerTables.CREATED_AT,
                TriggerTables.UPDATED_AT))
        .from(TriggerTables.TABLE)
        .where(condition);
  }

  private static Trigger trigger(Record row) {
    var settings =
        new TriggerSettings(
            row.get(TriggerTables.URI),
            row.get(TriggerTables.URI_TYPE),
            row.get(TriggerTables.EVENT_TYPE),
            row.get(TriggerTables.ADDITIVE),
            row.get(TriggerTables.FILTER),
            row.get(TriggerTables.PAYLOAD_TEMPLATE),
            row.get(TriggerTables.AUTH_SCHEME));
    return new Trigger(
        row.get(TriggerTables.ID),
        settings,
        Instant.ofEpochMilli(row.get(TriggerTables.CREATED_AT)),
        Instant.ofEpochMilli(row.get(TriggerTables.UPDATED_AT)));
  }
}
