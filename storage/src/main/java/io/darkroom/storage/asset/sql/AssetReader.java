package io.darkroom.storage.asset.sql;

import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import io.darkroom.storage.asset.AccessMode;
import io.darkroom.storage.asset.Asset;
import io.darkroom.storage.asset.AssetDetails;
import io.darkroom.storage.asset.AssetId;
import io.darkroom.storage.asset.AssetIdentity;
import io.darkroom.storage.asset.AssetVersion;
import io.darkroom.storage.asset.CloudName;
import io.darkroom.storage.asset.DeliveryType;
import io.darkroom.storage.asset.FileFacts;
import io.darkroom.storage.asset.Moderation;
import io.darkroom.storage.asset.PublicId;
import io.darkroom.storage.asset.ResourceType;
import io.darkroom.storage.asset.VersionId;
import io.darkroom.storage.asset.sql.AssetTables.Assets;
import io.darkroom.storage.asset.sql.AssetTables.Context;
import io.darkroom.storage.asset.sql.AssetTables.Metadata;
import io.darkroom.storage.asset.sql.AssetTables.Moderations;
import io.darkroom.storage.asset.sql.AssetTables.Tags;
import io.darkroom.storage.asset.sql.AssetTables.Versions;
import io.darkroom.storage.sql.Json;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.SelectJoinStep;

/// Rows of originals as assets. One query brings an asset with its current version, tags, context,
/// metadata and moderations: the lists come as JSON arrays that jOOQ takes apart.
final class AssetReader {
  private static final Field<List<String>> TAGS =
      multiset(
              select(Tags.TAG)
                  .from(Tags.TABLE)
                  .where(Tags.ASSET_ID.eq(Assets.ID))
                  .orderBy(Tags.ORDINAL))
          .as("tags")
          .convertFrom(rows -> rows.map(Record1::value1));

  private static final Field<Map<String, String>> CONTEXT =
      multiset(
              select(Context.NAME, Context.VALUE)
                  .from(Context.TABLE)
                  .where(Context.ASSET_ID.eq(Assets.ID))
                  .orderBy(Context.ORDINAL))
          .as("context")
          .convertFrom(rows -> rows.intoMap(Context.NAME, Context.VALUE));

  private static final Field<Map<String, Object>> METADATA =
      multiset(
              select(Metadata.FIELD, Metadata.SHAPE, Metadata.TEXT_VALUE, Metadata.NUMBER_VALUE)
                  .from(Metadata.TABLE)
                  .where(Metadata.ASSET_ID.eq(Assets.ID))
                  .orderBy(Metadata.ORDINAL))
          .as("metadata")
          .convertFrom(MetadataRows::values);

  private static final Field<List<Moderation>> MODERATIONS =
      multiset(
              select(
                      Moderations.KIND,
                      Moderations.STATUS,
                      Moderations.RESPONSE,
                      Moderations.UPDATED_AT)
                  .from(Moderations.TABLE)
                  .where(Moderations.ASSET_ID.eq(Assets.ID))
                  .orderBy(Moderations.ORDINAL))
          .as("moderations")
          .convertFrom(ModerationRows::values);

  private AssetReader() {}

  static Optional<Asset> findAsset(DSLContext database, Condition condition) {
    return assets(database).where(condition).fetchOptional(AssetReader::asset);
  }

  static Condition hasIdentity(AssetIdentity identity) {
    return Assets.CLOUD
        .eq(identity.cloud().value())
        .and(Assets.RESOURCE_TYPE.eq(identity.resourceType().wireName()))
        .and(Assets.TYPE.eq(identity.type().wireName()))
        .and(Assets.PUBLIC_ID_NFC.eq(identity.publicId().nfc()));
  }

  static boolean isReferenced(
      DSLContext database, CloudName cloud, AssetId owner, VersionId version) {
    return database.fetchExists(
            selectOne()
                .from(BackupRows.TABLE)
                .where(BackupRows.VERSION_ID.eq(version.value()))
                .and(BackupRows.CLOUD.eq(cloud.value()))
                .and(
                    BackupRows.ASSET_ID
                        .eq(owner.value())
                        .or(BackupRows.BLOB_OWNER.eq(owner.value()))))
        || isCurrent(database, cloud, owner, version);
  }

  private static boolean isCurrent(
      DSLContext database, CloudName cloud, AssetId owner, VersionId version) {
    return database.fetchExists(
        selectOne()
            .from(Versions.TABLE)
            .join(Assets.TABLE)
            .on(Assets.ID.eq(Versions.ASSET_ID))
            .where(Versions.ID.eq(version.value()))
            .and(Assets.CLOUD.eq(cloud.value()))
            .and(Versions.ASSET_ID.eq(owner.value()).or(Versions.BLOB_OWNER.eq(owner.value()))));
  }

  /// Everything [#asset] needs, from the assets of all clouds.
  static SelectJoinStep<Record> assets(DSLContext database) {
    return database
        .select(
            List.of(
                Assets.ID,
                Assets.CLOUD,
                Assets.RESOURCE_TYPE,
                Assets.TYPE,
                Assets.PUBLIC_ID,
                Assets.DISPLAY_NAME,
                Assets.ASSET_FOLDER,
                Assets.ORIGINAL_FILENAME,
                Assets.ACCESS_MODE,
                Assets.ACCESS_CONTROL,
                Assets.ATTRIBUTES,
                Assets.CREATED_AT,
                Assets.UPDATED_AT,
                Versions.ID,
                Versions.BLOB_OWNER,
                Versions.NUMBER,
                Versions.FORMAT,
                Versions.WIDTH,
                Versions.HEIGHT,
                Versions.PAGES,
                Versions.BYTES,
                Versions.ETAG,
                Versions.ANALYSIS,
                Versions.CREATED_AT,
                Versions.UPLOADED_BY,
                Versions.BACKUP,
                TAGS,
                CONTEXT,
                METADATA,
                MODERATIONS))
        .from(Assets.TABLE)
        .join(Versions.TABLE)
        .on(Versions.ID.eq(Assets.CURRENT_VERSION));
  }

  static Asset asset(Record row) {
    return new Asset(
        new AssetId(row.get(Assets.ID)),
        identity(row),
        version(row),
        details(row),
        Instant.ofEpochMilli(row.get(Assets.CREATED_AT)),
        Instant.ofEpochMilli(row.get(Assets.UPDATED_AT)));
  }

  private static AssetIdentity identity(Record row) {
    return new AssetIdentity(
        new CloudName(row.get(Assets.CLOUD)),
        ResourceType.findByWireName(row.get(Assets.RESOURCE_TYPE)).orElseThrow(),
        DeliveryType.findByWireName(row.get(Assets.TYPE)).orElseThrow(),
        new PublicId(row.get(Assets.PUBLIC_ID)));
  }

  private static AssetVersion version(Record row) {
    var file =
        new FileFacts(
            row.get(Versions.FORMAT),
            row.get(Versions.WIDTH),
            row.get(Versions.HEIGHT),
            row.get(Versions.PAGES),
            row.get(Versions.BYTES),
            row.get(Versions.ETAG),
            Json.readObject(row.get(Versions.ANALYSIS)));
    return new AssetVersion(
        new VersionId(row.get(Versions.ID)),
        row.get(Versions.NUMBER),
        new AssetId(row.get(Versions.BLOB_OWNER)),
        file,
        Instant.ofEpochMilli(row.get(Versions.CREATED_AT)),
        row.get(Versions.UPLOADED_BY),
        row.get(Versions.BACKUP));
  }

  private static AssetDetails details(Record row) {
    return new AssetDetails(
        row.get(Assets.DISPLAY_NAME),
        row.get(Assets.ASSET_FOLDER),
        row.get(Assets.ORIGINAL_FILENAME),
        row.get(TAGS),
        row.get(CONTEXT),
        row.get(METADATA),
        AccessMode.findByWireName(row.get(Assets.ACCESS_MODE)).orElseThrow(),
        AccessRules.read(row.get(Assets.ACCESS_CONTROL)),
        Json.readObject(row.get(Assets.ATTRIBUTES)),
        row.get(MODERATIONS));
  }
}
