package io.darkroom.storage.asset.sql;

import io.darkroom.config.Settings;
import io.darkroom.storage.asset.PostgresTestServer;
import java.nio.file.Path;
import java.util.Map;

/// Settings of empty catalogs.
final class TestCatalogs {

  private TestCatalogs() {}

  /// The default: a file in a data folder.
  static CatalogConfig sqlite(Path folder) {
    return CatalogConfig.from(Settings.of(Map.of()), folder);
  }

  static CatalogConfig postgresql() {
    var settings = Settings.of(Map.of("catalog.url", PostgresTestServer.newDatabase()));
    return CatalogConfig.from(settings, Path.of("unused"));
  }
}
