package io.darkroom.storage;

import io.darkroom.storage.asset.AssetException;
import io.darkroom.storage.sql.CatalogConfig;
import io.darkroom.storage.sql.Databases;
import java.time.InstantSource;

/// The way to a catalog.
public final class AssetCatalogs {

  private AssetCatalogs() {}

  /// Opens the catalog the settings name; makes or updates its tables first.
  ///
  /// @throws AssetException Unavailable when it cannot be reached or migrated
  public static Catalog open(CatalogConfig config) {
    return open(config, InstantSource.system());
  }

  /// The same with another clock, which gives version numbers and times of creation.
  public static Catalog open(CatalogConfig config, InstantSource clock) {
    return new SqlCatalog(Databases.open(config), clock, config.removalDelay());
  }
}
