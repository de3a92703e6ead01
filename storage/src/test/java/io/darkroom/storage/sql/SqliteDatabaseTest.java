package io.darkroom.storage.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.darkroom.storage.AssetCatalogs;
import io.darkroom.storage.Catalog;
import io.darkroom.storage.asset.Asset;
import io.darkroom.storage.asset.AssetException;
import io.darkroom.storage.asset.AssetProblem;
import io.darkroom.storage.asset.CloudName;
import io.darkroom.storage.asset.Overwrite;
import io.darkroom.storage.asset.SampleAssets;
import io.darkroom.storage.asset.SaveResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is particular to a catalog in a file.
final class SqliteDatabaseTest {
  private static final CloudName CLOUD = new CloudName("demo");

  @TempDir Path folder;

  @Test
  void hasEverythingAfterItWasOpenedAgain() {
    var config = TestCatalogs.sqlite(folder);
    Asset asset;
    try (var catalog = AssetCatalogs.open(config)) {
      asset = save(catalog, "a");
      catalog.assets().saveDerived(SampleAssets.derived(asset, "h1", Instant.now()));
      save(catalog, "b");
      save(catalog, "b");
    }

    try (var catalog = AssetCatalogs.open(config)) {
      assertThat(catalog.assets().findAsset(asset.identity())).contains(asset);
      assertThat(catalog.assets().findDerived(asset.id(), asset.current().id(), "h1")).isPresent();
      assertThat(catalog.assets().findAsset(SampleAssets.identity(CLOUD, "b"))).isPresent();
    }
    try (var later = AssetCatalogs.open(config, () -> Instant.now().plus(Duration.ofDays(1)))) {
      assertThat(later.assets().dueRemovals(10)).hasSize(2);
    }
  }

  @Test
  void makesTheFolderAndTheFileForItsOwnerOnly() throws IOException {
    var data = folder.resolve("data");

    try (var catalog = AssetCatalogs.open(TestCatalogs.sqlite(data))) {
      save(catalog, "a");

      assertThat(permissions(data)).isEqualTo("rwx------");
      try (var files = Files.list(data)) {
        assertThat(files).hasSize(3).allMatch(file -> permissions(file).equals("rw-------"));
      }
    }
  }

  @Test
  void leavesThePermissionsOfAnExistingFile() throws IOException {
    var shared = Set.copyOf(PosixFilePermissions.fromString("rw-rw----"));
    var file = Files.createFile(folder.resolve("catalog.db"));
    Files.setPosixFilePermissions(file, shared);

    AssetCatalogs.open(TestCatalogs.sqlite(folder)).close();

    assertThat(permissions(file)).isEqualTo("rw-rw----");
  }

  @Test
  void readsWhileAnotherProcessWritesAndGivesUpWritingInTime() throws SQLException {
    try (var catalog = AssetCatalogs.open(impatient());
        var other = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("catalog.db"));
        var statement = other.createStatement()) {
      var asset = save(catalog, "a");
      statement.execute("begin immediate");

      assertThat(catalog.assets().findAsset(asset.identity())).contains(asset);
      assertUnavailable(() -> save(catalog, "b"));
      statement.execute("rollback");
      save(catalog, "b");
    }
  }

  @Test
  void commitsToTheDiskBeforeItAnswers() {
    try (var database = SqliteDatabase.open(folder.resolve("catalog.db"), impatient())) {
      for (var connection : List.of(database.reading(), database.writing())) {
        assertThat(connection.fetchValue("pragma journal_mode")).isEqualTo("wal");
        assertThat(connection.fetchValue("pragma synchronous")).isEqualTo(2);
        assertThat(connection.fetchValue("pragma foreign_keys")).isEqualTo(1);
        assertThat(connection.fetchValue("pragma busy_timeout")).isEqualTo(300);
      }
      assertThat(database.reading().fetchValue("pragma query_only")).isEqualTo(1);
      assertThat(database.writing().fetchValue("pragma query_only")).isEqualTo(0);
    }
  }

  @Test
  void isUnavailableOnceClosed() {
    var catalog = AssetCatalogs.open(TestCatalogs.sqlite(folder));
    catalog.close();

    assertUnavailable(() -> catalog.assets().check());
    assertUnavailable(() -> save(catalog, "a"));
  }

  @Test
  void isUnavailableWhereThereIsNoDatabase() throws IOException {
    Files.writeString(folder.resolve("catalog.db"), "not a database ".repeat(1000));

    assertUnavailable(() -> AssetCatalogs.open(TestCatalogs.sqlite(folder)));
    assertUnavailable(() -> AssetCatalogs.open(TestCatalogs.sqlite(folder.resolve("catalog.db"))));
  }

  private CatalogConfig impatient() {
    var config = TestCatalogs.sqlite(folder);
    return new CatalogConfig(
        config.url(), 1, 1, Duration.ofSeconds(1), Duration.ofMillis(300), Duration.ZERO);
  }

  private static Asset save(Catalog catalog, String publicId) {
    return switch (catalog.assets().save(SampleAssets.image(CLOUD, publicId), Overwrite.REPLACE)) {
      case SaveResult.Created(var created) -> created;
      case SaveResult.Replaced(var now, _) -> now;
      case SaveResult.Kept(var existing) -> existing;
    };
  }

  private static String permissions(Path path) {
    try {
      return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void assertUnavailable(ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            AssetException.class,
            e -> assertThat(e.problem()).isInstanceOf(AssetProblem.Unavailable.class));
  }
}
