package io.darkroom.storage.asset.sql;

import static org.jooq.impl.DSL.row;

import io.darkroom.storage.asset.Asset;
import io.darkroom.storage.asset.RandomHex;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import org.jooq.DSLContext;
import org.jooq.Row6;

/// Folders as rows. Runs inside a transaction of its caller.
final class Folders {

  private Folders() {}

  /// Makes the folder an asset is in and those around it, where they are missing. The outer ones
  /// come first, so that two transactions never wait for each other.
  static void create(DSLContext transaction, Asset asset) {
    var path = Normalizer.normalize(asset.details().assetFolder(), Form.NFC);
    var cloud = asset.identity().cloud().value();
    if (path.isEmpty() || exists(transaction, cloud, path)) {
      return;
    }
    var rows = new ArrayList<Row6<String, String, String, String, String, Long>>();
    var parent = "";
    for (var name : path.split("/")) {
      var folder = parent.isEmpty() ? name : parent + "/" + name;
      rows.add(
          row(cloud, folder, parent, name, RandomHex.next(), asset.updatedAt().toEpochMilli()));
      parent = folder;
    }
    var folders = AssetTables.Folders.TABLE;
    transaction
        .insertInto(
            folders,
            AssetTables.Folders.CLOUD,
            AssetTables.Folders.PATH,
            AssetTables.Folders.PARENT,
            AssetTables.Folders.NAME,
            AssetTables.Folders.EXTERNAL_ID,
            AssetTables.Folders.CREATED_AT)
        .valuesOfRows(rows)
        .onConflict(AssetTables.Folders.CLOUD, AssetTables.Folders.PATH)
        .doNothing()
        .execute();
  }

  private static boolean exists(DSLContext transaction, String cloud, String path) {
    return transaction.fetchExists(
        AssetTables.Folders.TABLE,
        AssetTables.Folders.CLOUD.eq(cloud).and(AssetTables.Folders.PATH.eq(path)));
  }
}
