package io.darkroom.storage.sql;

import com.zaxxer.hikari.HikariConfig;
import io.darkroom.storage.asset.AssetException;
import io.darkroom.storage.asset.AssetProblem;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteDataSource;

/// A catalog in a SQLite file: one connection writes and is waited for, a few read at the same time
/// (write-ahead log). A commit returns once the disk has it.
final class SqliteDatabase {
  /// The log is cut back to this size once it has been copied into the file.
  private static final int LOG_BYTES = 64 << 20;

  private SqliteDatabase() {}

  /// Opens the file and brings its tables up to date. When it is missing it is made, readable by
  /// its owner only, and so is a missing folder around it.
  ///
  /// @throws AssetException Unavailable
  static Database open(Path file, CatalogConfig config) {
    create(file.toAbsolutePath());
    var source = new SQLiteDataSource(settings(config));
    source.setUrl("jdbc:sqlite:" + file.toAbsolutePath());
    Migrations.run(Dialect.SQLITE, flyway -> flyway.dataSource(source));
    var writer = Pools.open(pool("catalog-writer", 1, source, config));
    var readers = pool("catalog-readers", config.readers(), source, config);
    readers.setConnectionInitSql("pragma query_only = on");
    var reader = Pools.open(readers);
    return new Database(
        Dialect.SQLITE,
        Pools.queries(Dialect.SQLITE, reader),
        Pools.queries(Dialect.SQLITE, writer),
        List.of(reader, writer));
  }

  /// Connections to a file do not grow old.
  private static HikariConfig pool(
      String name, int size, SQLiteDataSource source, CatalogConfig config) {
    var pool = Pools.settings(name, size, config);
    pool.setDataSource(source);
    pool.setIdleTimeout(0);
    pool.setMaxLifetime(0);
    return pool;
  }

  private static SQLiteConfig settings(CatalogConfig config) {
    var settings = new SQLiteConfig();
    settings.setJournalMode(JournalMode.WAL);
    settings.setSynchronous(SynchronousMode.FULL);
    settings.setBusyTimeout(Math.toIntExact(config.queryTimeout().toMillis()));
    settings.enforceForeignKeys(true);
    settings.setTransactionMode(TransactionMode.IMMEDIATE);
    settings.setJournalSizeLimit(LOG_BYTES);
    return settings;
  }

  /// SQLite gives its log and its index the permissions of the file.
  private static void create(Path file) {
    try {
      var folder = file.getParent();
      if (folder != null) {
        Files.createDirectories(folder, ownerOnly(folder, "rwx------"));
      }
      Files.createFile(file, ownerOnly(file, "rw-------"));
    } catch (FileAlreadyExistsException _) {
      // its permissions are its owner's choice
    } catch (IOException e) {
      throw new AssetException(new AssetProblem.Unavailable("open"), e);
    }
  }

  /// Nothing on file systems without such permissions.
  private static FileAttribute<?>[] ownerOnly(Path path, String permissions) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }
}
