package io.darkroom.storage.asset;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

/// A real PostgreSQL server for tests: started on first use, on a free port of the loopback
/// address, with its data in a temporary folder; stopped and deleted with the process. One server
/// serves all tests of a process, each with databases of its own.
public final class PostgresTestServer {
  private static final AtomicInteger DATABASES = new AtomicInteger();

  private PostgresTestServer() {}

  private static final class Started {
    static final EmbeddedPostgres SERVER = start();

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.builder().setServerConfig("max_connections", "200").start();
      } catch (IOException e) {
        throw new UncheckedIOException("PostgreSQL does not start", e);
      }
    }
  }

  /// The address of a new, empty database, as the setting `catalog.url` takes it.
  public static String newDatabase() {
    var name = "test_" + DATABASES.incrementAndGet();
    try (var connection = Started.SERVER.getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("create database " + name + " encoding 'UTF8' template template0");
    } catch (SQLException e) {
      throw new IllegalStateException("no new database", e);
    }
    return "postgresql://postgres@127.0.0.1:" + Started.SERVER.getPort() + "/" + name;
  }
}
