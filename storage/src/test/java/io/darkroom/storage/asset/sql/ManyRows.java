package io.darkroom.storage.asset.sql;

import io.darkroom.storage.asset.sql.AssetTables.Assets;
import io.darkroom.storage.asset.sql.AssetTables.Context;
import io.darkroom.storage.asset.sql.AssetTables.Metadata;
import io.darkroom.storage.asset.sql.AssetTables.Moderations;
import io.darkroom.storage.asset.sql.AssetTables.Retired;
import io.darkroom.storage.asset.sql.AssetTables.Tags;
import io.darkroom.storage.asset.sql.AssetTables.Versions;
import io.darkroom.storage.asset.sql.DerivedTables.Derived;
import io.darkroom.storage.asset.sql.DerivedTables.Removals;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/// Fills a catalog with so many rows that a planner prefers indexes, and lets it count them.
record ManyRows(DSLContext database) {
  private static final int CLOUDS = 3;

  static String hex(int i) {
    return HexFormat.of().toHexDigits(i).repeat(4);
  }

  void insert(int assets) {
    database.transaction(transaction -> {
      var rows = IntStream.range(0, assets).mapToObj(ManyRows::rows).flatMap(List::stream);
      transaction.dsl().batch(rows.toList()).execute();
    });
    database.execute("analyze");
  }

  private static List<Query> rows(int i) {
    var cloud = "cloud-" + i % CLOUDS;
    var resourceType = i / CLOUDS % 5 == 0 ? "image" : "video";
    var type = i / CLOUDS % 10 == 0 ? "upload" : "private";
    var sql = DSL.using(SQLDialect.DEFAULT);
    return List.of(
        sql.insertInto(Assets.TABLE)
            .set(Assets.ID, hex(i))
            .set(Assets.CLOUD, cloud)
            .set(Assets.RESOURCE_TYPE, resourceType)
            .set(Assets.TYPE, type)
            .set(Assets.PUBLIC_ID, "id-" + i)
            .set(Assets.PUBLIC_ID_NFC, "id-" + i)
            .set(Assets.CURRENT_VERSION, hex(i))
            .set(Assets.DISPLAY_NAME, "id-" + i)
            .set(Assets.ASSET_FOLDER, "")
            .set(Assets.ASSET_FOLDER_KEY, "")
            .set(Assets.ACCESS_MODE, "public")
            .set(Assets.CREATED_AT, (long) i)
            .set(Assets.UPDATED_AT, (long) i),
        sql.insertInto(Versions.TABLE)
            .set(Versions.ID, hex(i))
            .set(Versions.ASSET_ID, hex(i))
            .set(Versions.BLOB_OWNER, hex(i))
            .set(Versions.NUMBER, (long) i)
            .set(Versions.BYTES, 1L)
            .set(Versions.ETAG, hex(i))
            .set(Versions.CREATED_AT, (long) i),
        sql.insertInto(Tags.TABLE)
            .set(Tags.ASSET_ID, hex(i))
            .set(Tags.TAG, "tag")
            .set(Tags.ORDINAL, 0)
            .set(Tags.CLOUD, cloud)
            .set(Tags.RESOURCE_TYPE, resourceType)
            .set(Tags.CREATED_AT, (long) i),
        sql.insertInto(Moderations.TABLE)
            .set(Moderations.ASSET_ID, hex(i))
            .set(Moderations.ORDINAL, 0)
            .set(Moderations.KIND, "manual")
            .set(Moderations.STATUS, "pending")
            .set(Moderations.CLOUD, cloud)
            .set(Moderations.RESOURCE_TYPE, resourceType)
            .set(Moderations.CREATED_AT, (long) i)
            .set(Moderations.UPDATED_AT, (long) i),
        sql.insertInto(Context.TABLE)
            .set(Context.ASSET_ID, hex(i))
            .set(Context.ORDINAL, 0)
            .set(Context.NAME, "alt")
            .set(Context.NAME_START, "alt")
            .set(Context.VALUE, "text")
            .set(Context.VALUE_START, "text")
            .set(Context.CLOUD, cloud)
            .set(Context.RESOURCE_TYPE, resourceType)
            .set(Context.CREATED_AT, (long) i),
        sql.insertInto(Metadata.TABLE)
            .set(Metadata.ASSET_ID, hex(i))
            .set(Metadata.ORDINAL, 0)
            .set(Metadata.FIELD, "color")
            .set(Metadata.SHAPE, "text")
            .set(Metadata.TEXT_VALUE, "red")
            .set(Metadata.TEXT_START, "red")
            .set(Metadata.CLOUD, cloud),
        sql.insertInto(Derived.TABLE)
            .set(Derived.ID, hex(i))
            .set(Derived.CLOUD, cloud)
            .set(Derived.ASSET_ID, hex(i))
            .set(Derived.VERSION_ID, hex(i))
            .set(Derived.HASH, "h")
            .set(Derived.TRANSFORMATION, "c_scale,w_100")
            .set(Derived.TRANSFORMATION_START, "c_scale,w_100")
            .set(Derived.BYTES, 1L)
            .set(Derived.ETAG, hex(i))
            .set(Derived.CREATED_AT, (long) i),
        sql.insertInto(BackupRows.TABLE)
            .set(BackupRows.VERSION_ID, hex(-1 - i))
            .set(BackupRows.ASSET_ID, hex(i))
            .set(BackupRows.CLOUD, cloud)
            .set(BackupRows.RESOURCE_TYPE, resourceType)
            .set(BackupRows.TYPE, type)
            .set(BackupRows.PUBLIC_ID, "id-" + i)
            .set(BackupRows.PUBLIC_ID_NFC, "id-" + i)
            .set(BackupRows.BLOB_OWNER, hex(i))
            .set(BackupRows.NUMBER, (long) i)
            .set(BackupRows.BYTES, 1L)
            .set(BackupRows.ETAG, hex(i))
            .set(BackupRows.CREATED_AT, (long) i)
            .set(BackupRows.DETAILS, "{}")
            .set(BackupRows.ASSET_CREATED_AT, (long) i)
            .set(BackupRows.KEPT_AT, (long) i),
        sql.insertInto(Removals.TABLE)
            .set(Removals.KIND, "key")
            .set(Removals.TARGET, cloud + "/o/" + i)
            .set(Removals.DUE_AT, (long) i),
        sql.insertInto(Retired.TABLE)
            .set(Retired.CLOUD, cloud)
            .set(Retired.RESOURCE_TYPE, resourceType)
            .set(Retired.TYPE, type)
            .set(Retired.PUBLIC_ID_NFC, "id-" + i)
            .set(Retired.NUMBER, Long.MAX_VALUE),
        sql.insertInto(AssetTables.Folders.TABLE)
            .set(AssetTables.Folders.CLOUD, cloud)
            .set(AssetTables.Folders.PATH, "folder-" + i)
            .set(AssetTables.Folders.PARENT, "")
            .set(AssetTables.Folders.NAME, "folder-" + i)
            .set(AssetTables.Folders.EXTERNAL_ID, hex(i))
            .set(AssetTables.Folders.CREATED_AT, (long) i));
  }
}
