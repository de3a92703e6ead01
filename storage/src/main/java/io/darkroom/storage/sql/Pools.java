package io.darkroom.storage.sql;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import io.darkroom.storage.asset.AssetException;
import io.darkroom.storage.asset.AssetProblem;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;

/// Pools of connections and how queries are sent over them.
final class Pools {

  static {
    // jOOQ otherwise greets, and gives advice, in the log
    System.setProperty("org.jooq.no-logo", "true");
    System.setProperty("org.jooq.no-tips", "true");
  }

  private Pools() {}

  /// What all pools have in common.
  ///
  /// @param size open connections at most
  static HikariConfig settings(String name, int size, CatalogConfig config) {
    var settings = new HikariConfig();
    settings.setPoolName(name);
    settings.setMaximumPoolSize(size);
    settings.setConnectionTimeout(config.connectTimeout().toMillis());
    settings.setAutoCommit(true);
    return settings;
  }

  /// Opens a pool and one connection.
  ///
  /// @throws AssetException Unavailable
  static HikariDataSource open(HikariConfig settings) {
    try {
      return new HikariDataSource(settings);
    } catch (PoolInitializationException e) {
      throw new AssetException(new AssetProblem.Unavailable("open"), e);
    }
  }

  static DSLContext queries(Dialect dialect, DataSource pool) {
    var settings = new Settings().withExecuteLogging(false).withFetchWarnings(false);
    return DSL.using(pool, dialect.jooqDialect(), settings);
  }
}
