package io.darkroom.storage.sql;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.darkroom.storage.AssetCatalogs;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The tables that migrations make, on both databases.
final class MigrationTest {
  private static final Set<String> TABLES =
      Set.of(
          "asset_context",
          "asset_metadata",
          "asset_moderations",
          "asset_tags",
          "asset_versions",
          "assets",
          "blob_removals",
          "derived_files",
          "folders",
          "metadata_entries",
          "metadata_fields",
          "named_transformations",
          "pending_chunks",
          "pending_uploads",
          "retired_versions",
          "scheduled_tasks",
          "notification_triggers",
          "upload_mappings",
          "upload_presets",
          "version_backups");

  @TempDir Path folder;

  @Test
  void makesTheSameTablesOnBoth() {
    assertThat(columns(TestCatalogs.sqlite(folder)))
        .containsExactlyInAnyOrderElementsOf(columns(TestCatalogs.postgresql()));
  }

  @Test
  void runsOnceOnAnEmptyFileAndThenNoMore() {
    migratesOnce(TestCatalogs.sqlite(folder));
  }

  @Test
  void runsOnceOnAnEmptyServerAndThenNoMore() {
    migratesOnce(TestCatalogs.postgresql());
  }

  @Test
  void makesATableForJobsInAFile() throws Exception {
    runsAJob(TestCatalogs.sqlite(folder));
  }

  @Test
  void makesATableForJobsOnAServer() throws Exception {
    runsAJob(TestCatalogs.postgresql());
  }

  private static void migratesOnce(CatalogConfig config) {
    AssetCatalogs.open(config).close();
    var first = history(config);
    AssetCatalogs.open(config).close();

    assertThat(first)
        .containsExactly(
            "1 catalog true", "2 versions true", "3 pending uploads true", "4 backups true");
    assertThat(history(config)).isEqualTo(first);
  }

  private static List<String> history(CatalogConfig config) {
    try (var database = Databases.open(config)) {
      return database
          .reading()
          .fetch("select version, description, success from flyway_schema_history order by 1")
          .map(row -> row.get(0) + " " + row.get(1) + " " + row.get(2, Boolean.class));
    }
  }

  /// Every table's columns, in their order, with whether they can be null.
  private static Set<String> columns(CatalogConfig config) {
    try (var database = Databases.open(config)) {
      var columns = new TreeSet<String>();
      for (var table : database.reading().meta().getTables()) {
        if (TABLES.contains(table.getName())) {
          for (var field : table.fields()) {
            columns.add(
                table.getName() + "." + field.getName() + " " + field.getDataType().nullable());
          }
        }
      }
      assertThat(columns).extracting(column -> column.split("\\.")[0]).containsAll(TABLES);
      return columns;
    }
  }

  private static void runsAJob(CatalogConfig config) throws InterruptedException {
    var ran = new CountDownLatch(1);
    try (var catalog = AssetCatalogs.open(config)) {
      var task = Tasks.oneTime("test").execute((instance, context) -> ran.countDown());
      var scheduler =
          Scheduler.create(catalog.jobs(), task)
              .threads(1)
              .pollingInterval(Duration.ofMillis(50))
              .enablePriority()
              .build();
      scheduler.start();
      scheduler.schedule(task.instance("1"), Instant.now());

      assertThat(ran.await(20, TimeUnit.SECONDS)).isTrue();
      scheduler.stop();
    }
  }
}
