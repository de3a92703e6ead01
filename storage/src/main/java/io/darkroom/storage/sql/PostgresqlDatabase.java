package io.darkroom.storage.sql;

import com.zaxxer.hikari.HikariConfig;
import io.darkroom.storage.asset.AssetException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A catalog on a PostgreSQL server, shared by any number of nodes. Parameters in the address win
/// over what is set here.
final class PostgresqlDatabase {
  /// How much longer than the server a connection waits for an answer before it is given up.
  private static final Duration LOST_AFTER = Duration.ofSeconds(10);

  private PostgresqlDatabase() {}

  /// Connects and brings the tables up to date.
  ///
  /// @throws AssetException Unavailable
  static Database open(CatalogUrl.Postgresql url, CatalogConfig config) {
    Migrations.run(
        Dialect.POSTGRESQL, flyway -> flyway.dataSource(url.jdbcUrl(), url.user(), reveal(url)));
    var pool = Pools.open(settings(url, config));
    var queries = Pools.queries(Dialect.POSTGRESQL, pool);
    return new Database(Dialect.POSTGRESQL, queries, queries, List.of(pool));
  }

  private static HikariConfig settings(CatalogUrl.Postgresql url, CatalogConfig config) {
    var pool = Pools.settings("catalog", config.connections(), config);
    pool.setJdbcUrl(url.jdbcUrl());
    if (url.user() != null) {
      pool.setUsername(url.user());
    }
    if (url.password() != null) {
      pool.setPassword(reveal(url));
    }
    pool.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
    pool.setConnectionInitSql("set statement_timeout = " + config.queryTimeout().toMillis());
    pool.addDataSourceProperty("ApplicationName", "darkroom");
    pool.addDataSourceProperty("tcpKeepAlive", "true");
    pool.addDataSourceProperty("connectTimeout", seconds(config.connectTimeout()));
    pool.addDataSourceProperty("socketTimeout", seconds(config.queryTimeout().plus(LOST_AFTER)));
    return pool;
  }

  private static @Nullable String reveal(CatalogUrl.Postgresql url) {
    return url.password() == null ? null : url.password().reveal();
  }

  /// Rounded up: the driver takes 0 for no limit.
  private static int seconds(Duration time) {
    return Math.toIntExact(time.plusMillis(999).toSeconds());
  }
}
