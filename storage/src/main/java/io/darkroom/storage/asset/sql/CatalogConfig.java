package io.darkroom.storage.asset.sql;

import java.time.Duration;

/// Where the catalog is and how it is connected to.
///
/// @param connections open connections to PostgreSQL at most
/// @param readers open connections at most that read a SQLite file; one more writes
/// @param connectTimeout how long a call waits for a connection, and a connection for the server
/// @param queryTimeout how long one statement may take on PostgreSQL, and how long a statement
///   waits on SQLite for another process that writes
/// @param removalDelay how long blobs that nothing needs any more are left to reads that began
///   before
public record CatalogConfig(
    CatalogUrl url,
    int connections,
    int readers,
    Duration connectTimeout,
    Duration queryTimeout,
    Duration removalDelay) {

  /// @throws IllegalArgumentException for a number below 1, a connect timeout below 250 ms (a pool
  ///   counts no shorter ones) or a query timeout below 1 ms; the removal delay may be zero
  public CatalogConfig {
    require("connections", connections >= 1);
    require("readers", readers >= 1);
    require("connectTimeout", connectTimeout.toMillis() >= 250);
    require("queryTimeout", queryTimeout.toMillis() >= 1);
    require("removalDelay", !removalDelay.isNegative());
  }

  /// The defaults for a place.
  public static CatalogConfig of(CatalogUrl url) {
    return new CatalogConfig(
        url, 10, 4, Duration.ofSeconds(10), Duration.ofSeconds(30), Duration.ofMinutes(5));
  }

  private static void require(String name, boolean condition) {
    if (!condition) {
      throw new IllegalArgumentException(name + " is too small");
    }
  }
}
