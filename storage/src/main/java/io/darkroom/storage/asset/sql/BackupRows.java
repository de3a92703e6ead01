package io.darkroom.storage.asset.sql;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.SQLDataType.BIGINT;
import static org.jooq.impl.SQLDataType.INTEGER;
import static org.jooq.impl.SQLDataType.VARCHAR;

import io.darkroom.storage.asset.Asset;
import io.darkroom.storage.asset.AssetDetails;
import io.darkroom.storage.asset.AssetId;
import io.darkroom.storage.asset.AssetIdentity;
import io.darkroom.storage.asset.AssetVersion;
import io.darkroom.storage.asset.CloudName;
import io.darkroom.storage.asset.DeliveryType;
import io.darkroom.storage.asset.FileFacts;
import io.darkroom.storage.asset.PublicId;
import io.darkroom.storage.asset.ResourceType;
import io.darkroom.storage.asset.VersionId;
import io.darkroom.storage.sql.Json;
import java.time.Instant;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/// Kept versions that are not current as rows of `version_backups`.
final class BackupRows {
  static final Table<Record> TABLE = table(name("version_backups"));
  static final Field<String> VERSION_ID = column("version_id", VARCHAR);
  static final Field<String> ASSET_ID = column("asset_id", VARCHAR);
  static final Field<String> CLOUD = column("cloud", VARCHAR);
  static final Field<String> RESOURCE_TYPE = column("resource_type", VARCHAR);
  static final Field<String> TYPE = column("type", VARCHAR);
  static final Field<String> PUBLIC_ID = column("public_id", VARCHAR);
  static final Field<String> PUBLIC_ID_NFC = column("public_id_nfc", VARCHAR);
  static final Field<String> BLOB_OWNER = column("blob_owner", VARCHAR);
  static final Field<Long> NUMBER = column("number", BIGINT);
  static final Field<String> FORMAT = column("format", VARCHAR);
  static final Field<Integer> WIDTH = column("width", INTEGER);
  static final Field<Integer> HEIGHT = column("height", INTEGER);
  static final Field<Integer> PAGES = column("pages", INTEGER);
  static final Field<Long> BYTES = column("bytes", BIGINT);
  static final Field<String> ETAG = column("etag", VARCHAR);
  static final Field<String> ANALYSIS = column("analysis", VARCHAR);
  static final Field<Long> CREATED_AT = column("created_at", BIGINT);
  static final Field<String> UPLOADED_BY = column("uploaded_by", VARCHAR);
  static final Field<String> DETAILS = column("details", VARCHAR);
  static final Field<Long> ASSET_CREATED_AT = column("asset_created_at", BIGINT);
  static final Field<Long> KEPT_AT = column("kept_at", BIGINT);

  private static final List<Field<?>> COLUMNS =
      List.of(
          VERSION_ID,
          ASSET_ID,
          CLOUD,
          RESOURCE_TYPE,
          TYPE,
          PUBLIC_ID,
          BLOB_OWNER,
          NUMBER,
          FORMAT,
          WIDTH,
          HEIGHT,
          PAGES,
          BYTES,
          ETAG,
          ANALYSIS,
          CREATED_AT,
          UPLOADED_BY,
          DETAILS,
          ASSET_CREATED_AT);

  private BackupRows() {}

  private static <T> Field<T> column(String column, DataType<T> type) {
    return field(name("version_backups", column), type);
  }

  /// A kept version with what its asset was when it stopped being current.
  record Kept(
      AssetId asset,
      AssetIdentity identity,
      AssetVersion version,
      AssetDetails details,
      Instant assetCreatedAt) {}

  /// Keeps the current version of an asset, which is about to go.
  static void insert(DSLContext transaction, Asset asset, Instant now) {
    var identity = asset.identity();
    var version = asset.current();
    var file = version.file();
    transaction
        .insertInto(TABLE)
        .set(VERSION_ID, version.id().value())
        .set(ASSET_ID, asset.id().value())
        .set(CLOUD, identity.cloud().value())
        .set(RESOURCE_TYPE, identity.resourceType().wireName())
        .set(TYPE, identity.type().wireName())
        .set(PUBLIC_ID, identity.publicId().value())
        .set(PUBLIC_ID_NFC, identity.publicId().nfc())
        .set(BLOB_OWNER, version.blobOwner().value())
        .set(NUMBER, version.number())
        .set(FORMAT, file.format())
        .set(WIDTH, file.width())
        .set(HEIGHT, file.height())
        .set(PAGES, file.pages())
        .set(BYTES, file.bytes())
        .set(ETAG, file.etag())
        .set(ANALYSIS, file.analysis().isEmpty() ? null : Json.write(file.analysis()))
        .set(CREATED_AT, version.createdAt().toEpochMilli())
        .set(UPLOADED_BY, version.uploadedBy())
        .set(DETAILS, DetailsJson.write(asset.details()))
        .set(ASSET_CREATED_AT, asset.createdAt().toEpochMilli())
        .set(KEPT_AT, now.toEpochMilli())
        .execute();
  }

  /// The versions of an asset come along when it is renamed.
  static void rename(DSLContext transaction, Asset now) {
    transaction
        .update(TABLE)
        .set(TYPE, now.identity().type().wireName())
        .set(PUBLIC_ID, now.identity().publicId().value())
        .set(PUBLIC_ID_NFC, now.identity().publicId().nfc())
        .where(ASSET_ID.eq(now.id().value()))
        .execute();
  }

  static void delete(DSLContext transaction, VersionId version) {
    transaction.deleteFrom(TABLE).where(VERSION_ID.eq(version.value())).execute();
  }

  static Condition isOf(CloudName cloud, AssetId asset) {
    return ASSET_ID.eq(asset.value()).and(CLOUD.eq(cloud.value()));
  }

  static Condition hasIdentity(AssetIdentity identity) {
    return CLOUD
        .eq(identity.cloud().value())
        .and(RESOURCE_TYPE.eq(identity.resourceType().wireName()))
        .and(TYPE.eq(identity.type().wireName()))
        .and(PUBLIC_ID_NFC.eq(identity.publicId().nfc()));
  }

  /// In the order in which they were uploaded.
  static List<Kept> list(DSLContext database, Condition condition) {
    return database
        .select(COLUMNS)
        .from(TABLE)
        .where(condition)
        .orderBy(CREATED_AT, NUMBER, VERSION_ID)
        .fetch(BackupRows::kept);
  }

  private static Kept kept(Record row) {
    var identity =
        new AssetIdentity(
            new CloudName(row.get(CLOUD)),
            ResourceType.findByWireName(row.get(RESOURCE_TYPE)).orElseThrow(),
            DeliveryType.findByWireName(row.get(TYPE)).orElseThrow(),
            new PublicId(row.get(PUBLIC_ID)));
    return new Kept(
        new AssetId(row.get(ASSET_ID)),
        identity,
        version(row),
        DetailsJson.read(row.get(DETAILS)),
        Instant.ofEpochMilli(row.get(ASSET_CREATED_AT)));
  }

  private static AssetVersion version(Record row) {
    var file =
        new FileFacts(
            row.get(FORMAT),
            row.get(WIDTH),
            row.get(HEIGHT),
            row.get(PAGES),
            row.get(BYTES),
            row.get(ETAG),
            Json.readObject(row.get(ANALYSIS)));
    return new AssetVersion(
        new VersionId(row.get(VERSION_ID)),
        row.get(NUMBER),
        new AssetId(row.get(BLOB_OWNER)),
        file,
        Instant.ofEpochMilli(row.get(CREATED_AT)),
        row.get(UPLOADED_BY),
        true);
  }
}
