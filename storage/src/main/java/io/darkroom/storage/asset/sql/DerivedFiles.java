package io.darkroom.storage.asset.sql;

import io.darkroom.storage.asset.AssetId;
import io.darkroom.storage.asset.CloudName;
import io.darkroom.storage.asset.Cursor;
import io.darkroom.storage.asset.DerivedFile;
import io.darkroom.storage.asset.DerivedId;
import io.darkroom.storage.asset.Page;
import io.darkroom.storage.asset.VersionId;
import io.darkroom.storage.asset.sql.AssetTables.Assets;
import io.darkroom.storage.asset.sql.AssetTables.Versions;
import io.darkroom.storage.asset.sql.DerivedTables.Derived;
import io.darkroom.storage.sql.Dialect;
import io.darkroom.storage.sql.Keyset;
import java.time.Instant;
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

/// Derived files as rows.
final class DerivedFiles {

  private DerivedFiles() {}

  static Optional<DerivedFile> find(
      DSLContext database, AssetId asset, VersionId version, String hash) {
    return find(
        database,
        Derived.VERSION_ID
            .eq(version.value())
            .and(Derived.HASH.eq(hash))
            .and(Derived.ASSET_ID.eq(asset.value())));
  }

  private static Optional<DerivedFile> find(DSLContext database, Condition condition) {
    return select(database).where(condition).fetchOptional(DerivedFiles::file);
  }

  private static SelectJoinStep<Record> select(DSLContext database) {
    return database
        .select(
            List.of(
                Derived.ID,
                Derived.CLOUD,
                Derived.ASSET_ID,
                Derived.VERSION_ID,
                Derived.HASH,
                Derived.TRANSFORMATION,
                Derived.FORMAT,
                Derived.WIDTH,
                Derived.HEIGHT,
                Derived.BYTES,
                Derived.ETAG,
                Derived.CREATED_AT))
        .from(Derived.TABLE);
  }

  /// Saves a file, unless its version is gone.
  ///
  /// @return whether the version is there
  static boolean save(
      DSLContext transaction, Dialect dialect, RemovalQueue removals, DerivedFile file) {
    if (!isLive(transaction, dialect, file)) {
      removals.queueKeys(transaction, List.of(file.blobKey()));
      return false;
    }
    RemovalQueue.cancel(transaction, file.blobKey());
    var columns = measuredColumns(file);
    transaction
        .insertInto(Derived.TABLE)
        .set(Derived.ID, file.id().value())
        .set(Derived.CLOUD, file.cloud().value())
        .set(Derived.ASSET_ID, file.assetId().value())
        .set(Derived.VERSION_ID, file.versionId().value())
        .set(Derived.HASH, file.hash())
        .set(Derived.CREATED_AT, file.createdAt().toEpochMilli())
        .set(columns)
        .onConflict(Derived.VERSION_ID, Derived.HASH)
        .doUpdate()
        .set(columns)
        .execute();
    return true;
  }

  /// Locks the asset before its version, as replacing and deleting do.
  private static boolean isLive(DSLContext transaction, Dialect dialect, DerivedFile file) {
    var asset =
        dialect
            .lockedForReference(
                transaction
                    .select(Assets.ID)
                    .from(Assets.TABLE)
                    .where(Assets.ID.eq(file.assetId().value()))
                    .and(Assets.CLOUD.eq(file.cloud().value())))
            .fetchOne();
    return asset != null
        && transaction.fetchExists(
            Versions.TABLE,
            Versions.ID
                .eq(file.versionId().value())
                .and(Versions.ASSET_ID.eq(file.assetId().value())));
  }

  private static Map<Field<?>, @Nullable Object> measuredColumns(DerivedFile file) {
    var columns = new LinkedHashMap<Field<?>, @Nullable Object>();
    columns.put(Derived.TRANSFORMATION, file.transformation());
    columns.put(Derived.TRANSFORMATION_START, AssetLists.start(file.transformation()));
    columns.put(Derived.FORMAT, file.format());
    columns.put(Derived.WIDTH, file.width());
    columns.put(Derived.HEIGHT, file.height());
    columns.put(Derived.BYTES, file.bytes());
    columns.put(Derived.ETAG, file.etag());
    return columns;
  }

  static Page<DerivedFile> page(
      DSLContext database, AssetId asset, @Nullable Cursor from, int limit) {
    var query = "derived\n" + asset;
    var ordered =
        select(database)
            .where(Derived.ASSET_ID.eq(asset.value()))
            .orderBy(Derived.CREATED_AT.asc(), Derived.ID.asc());
    var files =
        switch (from) {
          case null -> ordered.limit(limit + 1).fetch(DerivedFiles::file);
          case Cursor cursor -> {
            var values = Keyset.values(cursor, query, 2);
            yield ordered
                .seek(Keyset.number(values.getFirst()), values.getLast())
                .limit(limit + 1)
                .fetch(DerivedFiles::file);
          }
        };
    if (files.size() <= limit) {
      return new Page<>(files, null);
    }
    var shown = files.subList(0, limit);
    var last = shown.getLast();
    return new Page<>(shown, Keyset.cursor(query, last.createdAt().toEpochMilli(), last.id()));
  }

  static Optional<DerivedFile> delete(
      DSLContext transaction, RemovalQueue removals, CloudName cloud, DerivedId id) {
    var file = find(transaction, Derived.ID.eq(id.value()).and(Derived.CLOUD.eq(cloud.value())));
    file.ifPresent(found -> {
      transaction.deleteFrom(Derived.TABLE).where(Derived.ID.eq(id.value())).execute();
      removals.queueKeys(transaction, List.of(found.blobKey()));
    });
    return file;
  }

  /// Locks the asset, so that no file is saved between looking and deleting.
  static int deleteAll(
      DSLContext transaction, Dialect dialect, RemovalQueue removals, AssetId asset) {
    dialect
        .lockedForChange(
            transaction.select(Assets.ID).from(Assets.TABLE).where(Assets.ID.eq(asset.value())))
        .fetch();
    var isOfAsset = Derived.ASSET_ID.eq(asset.value());
    var files = select(transaction).where(isOfAsset).fetch(DerivedFiles::file);
    transaction.deleteFrom(Derived.TABLE).where(isOfAsset).execute();
    removals.queueKeys(transaction, files.stream().map(DerivedFile::blobKey).toList());
    return files.size();
  }

  private static DerivedFile file(Record row) {
    return new DerivedFile(
        new DerivedId(row.get(Derived.ID)),
        new CloudName(row.get(Derived.CLOUD)),
        new AssetId(row.get(Derived.ASSET_ID)),
        new VersionId(row.get(Derived.VERSION_ID)),
        row.get(Derived.HASH),
        row.get(Derived.TRANSFORMATION),
        row.get(Derived.FORMAT),
        row.get(Derived.WIDTH),
        row.get(Derived.HEIGHT),
        row.get(Derived.BYTES),
        row.get(Derived.ETAG),
        Instant.ofEpochMilli(row.get(Derived.CREATED_AT)));
  }
}
