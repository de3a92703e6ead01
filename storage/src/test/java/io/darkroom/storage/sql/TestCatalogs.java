package io.darkroom.storage.sql;

import io.darkroom.config.Settings;
import io.darkroom.storage.asset.PostgresTestServer;
import java.nio.file.Path;
import java.util.Map;

/// Settings of empty catalogs.
public final class TestCatalogs {

  private TestCatalogs() {}

  /// The default: a file in a data folder.
  public static CatalogConfig sqlite(Path folder) {
    return CatalogConfig.from(Settings.of(Map.of()), folder);
  }

  public static CatalogConfig postgresql() {
    var settings = Settings.of(Map.of("catalog.url", PostgresTestServer.newDatabase()));
    return CatalogConfig.from(settings, Path.of("unused"));
  }
}
