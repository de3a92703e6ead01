package io.darkroom.storage.sql;

import io.darkroom.storage.asset.AssetException;

/// Opens databases.
public final class Databases {

  private Databases() {}

  /// Opens the database at the place the settings name and brings its tables up to date.
  ///
  /// @throws AssetException Unavailable
  public static Database open(CatalogConfig config) {
    return switch (config.url()) {
      case CatalogUrl.Sqlite(var file) -> SqliteDatabase.open(file, config);
      case CatalogUrl.Postgresql url -> PostgresqlDatabase.open(url, config);
    };
  }
}
