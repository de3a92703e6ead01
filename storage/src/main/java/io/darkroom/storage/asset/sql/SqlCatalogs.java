package io.darkroom.storage.asset.sql;

import io.darkroom.storage.asset.AssetCatalog;
import io.darkroom.storage.asset.AssetException;
import java.time.InstantSource;

/// Opens catalogs in databases.
public final class SqlCatalogs {

  private SqlCatalogs() {}

  /// Opens the catalog at the place the settings name and brings its tables up to date.
  ///
  /// @throws AssetException Unavailable
  public static AssetCatalog open(CatalogConfig config, InstantSource clock) {
    var database =
        switch (config.url()) {
          case CatalogUrl.Sqlite(var file) -> SqliteDatabase.open(file, config);
          case CatalogUrl.Postgresql url -> PostgresqlDatabase.open(url, config);
        };
    return new SqlAssetCatalog(database, clock, config.removalDelay());
  }
}
