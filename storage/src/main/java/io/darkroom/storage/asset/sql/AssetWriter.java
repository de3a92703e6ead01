package io.darkroom.storage.asset.sql;

import io.darkroom.storage.asset.Asset;
import io.darkroom.storage.asset.sql.AssetTables.Assets;
import io.darkroom.storage.asset.sql.AssetTables.Versions;
import io.darkroom.storage.sql.Json;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/// Assets as rows. Runs inside a transaction of its caller.
final class AssetWriter {

  private AssetWriter() {}

  /// Takes a free identity for an asset. The version it names has to follow by [#complete].
  ///
  /// @return whether the identity was free
  static boolean claim(DSLContext transaction, Asset asset) {
    var columns = describingColumns(asset);
    columns.put(Assets.ID, asset.id().value());
    columns.put(Assets.CLOUD, asset.identity().cloud().value());
    columns.put(Assets.RESOURCE_TYPE, asset.identity().resourceType().wireName());
    columns.put(Assets.TYPE, asset.identity().type().wireName());
    columns.put(Assets.PUBLIC_ID_NFC, asset.identity().publicId().nfc());
    columns.put(Assets.CREATED_AT, asset.createdAt().toEpochMilli());
    var inserted =
        transaction
            .insertInto(Assets.TABLE)
            .set(columns)
            .onConflict(Assets.CLOUD, Assets.RESOURCE_TYPE, Assets.TYPE, Assets.PUBLIC_ID_NFC)
            .doNothing()
            .execute();
    return inserted > 0;
  }

  /// Writes the rest of an asset whose identity was claimed in the same transaction.
  static void complete(DSLContext transaction, Asset asset) {
    insertVersion(transaction, asset);
    AssetLists.insert(transaction, asset);
    Folders.create(transaction, asset);
  }

  /// Writes over an asset that was read in the same transaction: the new version becomes current
  /// and the former one goes, with what was derived from it.
  static void replace(DSLContext transaction, Asset before, Asset now) {
    insertVersion(transaction, now);
    describe(transaction, before, now);
    transaction
        .deleteFrom(Versions.TABLE)
        .where(Versions.ID.eq(before.current().id().value()))
        .execute();
  }

  /// Writes all but the version over an asset that was read in the same transaction.
  static void describe(DSLContext transaction, Asset before, Asset now) {
    transaction
        .update(Assets.TABLE)
        .set(describingColumns(now))
        .where(Assets.ID.eq(now.id().value()))
        .execute();
    AssetLists.replace(transaction, before, now);
    Folders.create(transaction, now);
  }

  /// Writes another identity and version number, and what [#describe] does. The identity must not
  /// be another asset's.
  static void rename(DSLContext transaction, Asset before, Asset now) {
    transaction
        .update(Assets.TABLE)
        .set(Assets.TYPE, now.identity().type().wireName())
        .set(Assets.PUBLIC_ID_NFC, now.identity().publicId().nfc())
        .where(Assets.ID.eq(now.id().value()))
        .execute();
    if (now.current().number() != before.current().number()) {
      transaction
          .update(Versions.TABLE)
          .set(Versions.NUMBER, now.current().number())
          .where(Versions.ID.eq(now.current().id().value()))
          .execute();
    }
    describe(transaction, before, now);
    BackupRows.rename(transaction, now);
  }

  private static Map<Field<?>, @Nullable Object> describingColumns(Asset asset) {
    var details = asset.details();
    var columns = new LinkedHashMap<Field<?>, @Nullable Object>();
    columns.put(Assets.PUBLIC_ID, asset.identity().publicId().value());
    columns.put(Assets.CURRENT_VERSION, asset.current().id().value());
    columns.put(Assets.DISPLAY_NAME, details.displayName());
    columns.put(Assets.ASSET_FOLDER, details.assetFolder());
    columns.put(Assets.ASSET_FOLDER_KEY, folderKey(details.assetFolder()));
    columns.put(Assets.ORIGINAL_FILENAME, details.originalFilename());
    columns.put(Assets.ACCESS_MODE, details.accessMode().wireName());
    columns.put(Assets.ACCESS_CONTROL, AccessRules.write(details.accessControl()));
    columns.put(Assets.ATTRIBUTES, json(details.attributes()));
    columns.put(Assets.UPDATED_AT, asset.updatedAt().toEpochMilli());
    return columns;
  }

  private static void insertVersion(DSLContext transaction, Asset asset) {
    var version = asset.current();
    var file = version.file();
    transaction
        .insertInto(Versions.TABLE)
        .set(Versions.ID, version.id().value())
        .set(Versions.ASSET_ID, asset.id().value())
        .set(Versions.BLOB_OWNER, version.blobOwner().value())
        .set(Versions.NUMBER, version.number())
        .set(Versions.FORMAT, file.format())
        .set(Versions.WIDTH, file.width())
        .set(Versions.HEIGHT, file.height())
        .set(Versions.PAGES, file.pages())
        .set(Versions.BYTES, file.bytes())
        .set(Versions.ETAG, file.etag())
        .set(Versions.ANALYSIS, json(file.analysis()))
        .set(Versions.CREATED_AT, version.createdAt().toEpochMilli())
        .set(Versions.UPLOADED_BY, version.uploadedBy())
        .set(Versions.BACKUP, version.backup())
        .execute();
  }

  /// Folders are compared without regard to case.
  private static String folderKey(String folder) {
    return Normalizer.normalize(folder, Form.NFC).toLowerCase(Locale.ROOT);
  }

  private static @Nullable String json(Map<String, Object> object) {
    return object.isEmpty() ? null : Json.write(object);
  }
}
