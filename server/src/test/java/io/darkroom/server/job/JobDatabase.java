package io.darkroom.server.job;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.darkroom.config.SettingSource;
import io.darkroom.config.Settings;
import io.darkroom.storage.AssetCatalogs;
import io.darkroom.storage.asset.PostgresTestServer;
import io.darkroom.storage.sql.CatalogConfig;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// The databases that jobs are kept in, each with the tables of the catalog.
public enum JobDatabase {
  SQLITE {
    @Override
    String newUrl(Path folder) {
      return "sqlite:" + folder.resolve("catalog.db");
    }

    @Override
    public HikariDataSource connect(String url) {
      var config = new HikariConfig();
      config.setJdbcUrl(
          "jdbc:"
              + url
              + "?journal_mode=WAL&synchronous=FULL&busy_timeout=30000&transaction_mode=IMMEDIATE");
      config.setMaximumPoolSize(1);
      return new HikariDataSource(config);
    }
  },
  POSTGRESQL {
    @Override
    String newUrl(Path folder) {
      return PostgresTestServer.newDatabase();
    }

    @Override
    public HikariDataSource connect(String url) {
      var config = new HikariConfig();
      config.setJdbcUrl("jdbc:" + url.replace("postgres@", "") + "?user=postgres");
      return new HikariDataSource(config);
    }
  };

  abstract String newUrl(Path folder);

  public abstract HikariDataSource connect(String url);

  /// The address of a database nobody else uses, with its tables.
  public String create(Path folder) {
    var url = newUrl(folder);
    var settings =
        Settings.load(
            CatalogConfig.settings(),
            List.of(new SettingSource.InMemory("test", Map.of("catalog.url", url))));
    AssetCatalogs.open(CatalogConfig.from(settings, folder)).close();
    return url;
  }
}
