package io.darkroom.storage.asset.sql;

import io.darkroom.storage.asset.AssetException;
import io.darkroom.storage.asset.AssetProblem;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/// Brings a database's tables up to date. Several nodes may do so at once: one migrates, the others
/// wait. A database of a later version is left as it is, so that nodes can be replaced one by one.
final class Migrations {

  private Migrations() {}

  /// @param database connections without a limit of time: a migration of a large catalog is slow
  /// @throws AssetException Unavailable
  static void run(Dialect dialect, DataSource database) {
    try {
      Flyway.configure()
          .dataSource(database)
          .locations(dialect.migrations())
          .failOnMissingLocations(true)
          .load()
          .migrate();
    } catch (FlywayException e) {
      throw new AssetException(new AssetProblem.Unavailable("migrate"), e);
    }
  }
}
