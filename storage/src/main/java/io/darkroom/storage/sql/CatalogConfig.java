package io.darkroom.storage.sql;

import io.darkroom.config.Secret;
import io.darkroom.config.Setting;
import io.darkroom.config.Settings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
  /// The SQLite file in the data folder that is the catalog when no other is set.
  static final String DEFAULT_FILE = "catalog.db";

  private static final Setting<Secret> URL =
      Setting.secret(
              "catalog.url",
              "Where the catalog is kept, "
                  + CatalogUrl.EXPECTED
                  + "; by default sqlite in the file "
                  + DEFAULT_FILE
                  + " of the data folder.")
          .withValidation(CatalogConfig::problemOf);

  private static final Setting<Integer> CONNECTIONS =
      Setting.integer(
          "catalog.connections", 10, 1, 1000, "Connections to PostgreSQL that one node opens.");

  private static final Setting<Integer> READERS =
      Setting.integer(
          "catalog.readers", 4, 1, 100, "Connections that read SQLite beside the one that writes.");

  /// A pool counts no time shorter than the minimum.
  private static final Setting<Duration> CONNECT_TIMEOUT =
      Setting.duration(
          "catalog.connect-timeout",
          "10s",
          "250ms",
          "1h",
          "How long a request waits for a connection to the catalog.");

  private static final Setting<Duration> QUERY_TIMEOUT =
      Setting.duration(
          "catalog.query-timeout",
          "30s",
          "1ms",
          "1h",
          "How long one query of the catalog may take or, on SQLite, wait for another process.");

  private static final Setting<Duration> REMOVAL_DELAY =
      Setting.duration(
          "catalog.removal-delay",
          "5m",
          "How long the bytes of deleted and replaced assets are left to requests still reading"
              + " them.");

  /// Every setting that is read here.
  public static List<Setting<?>> settings() {
    return List.of(URL, CONNECTIONS, READERS, CONNECT_TIMEOUT, QUERY_TIMEOUT, REMOVAL_DELAY);
  }

  /// @param dataFolder holds the catalog when no other place is set
  public static CatalogConfig from(Settings settings, Path dataFolder) {
    var url =
        settings
            .find(URL)
            .map(secret -> CatalogUrl.parse(secret.reveal()))
            .orElseGet(() -> new CatalogUrl.Sqlite(dataFolder.resolve(DEFAULT_FILE)));
    return new CatalogConfig(
        url,
        settings.get(CONNECTIONS),
        settings.get(READERS),
        settings.get(CONNECT_TIMEOUT),
        settings.get(QUERY_TIMEOUT),
        settings.get(REMOVAL_DELAY));
  }

  private static @Nullable String problemOf(Secret url) {
    try {
      CatalogUrl.parse(url.reveal());
      return null;
    } catch (IllegalArgumentException _) { // its message is for programs
      return CatalogUrl.EXPECTED;
    }
  }
}
