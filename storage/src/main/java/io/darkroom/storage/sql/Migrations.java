package io.darkroom.storage.sql;

import io.darkroom.storage.asset.AssetException;
import io.darkroom.storage.asset.AssetProblem;
import java.util.function.UnaryOperator;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/// Brings a database's tables up to date. Several nodes may do so at once: one migrates, the others
/// wait. A database of a later version is left as it is, so that nodes can be replaced one by one.
final class Migrations {

  private Migrations() {}

  /// @param connection sets how to connect; without a limit of time, since a migration of a large
  ///   catalog is slow
  /// @throws AssetException Unavailable
  static void run(Dialect dialect, UnaryOperator<FluentConfiguration> connection) {
    try {
      connection
          .apply(Flyway.configure())
          .locations(dialect.migrations())
          .failOnMissingLocations(true)
          .load()
          .migrate();
    } catch (FlywayException e) {
      throw new AssetException(new AssetProblem.Unavailable("migrate"), e);
    }
  }
}
