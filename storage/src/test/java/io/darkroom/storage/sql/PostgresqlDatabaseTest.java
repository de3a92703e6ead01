package io.darkroom.storage.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.darkroom.storage.AssetCatalogs;
import io.darkroom.storage.Catalog;
import io.darkroom.storage.asset.AssetException;
import io.darkroom.storage.asset.AssetProblem;
import io.darkroom.storage.asset.CloudName;
import io.darkroom.storage.asset.Overwrite;
import io.darkroom.storage.asset.PostgresTestServer;
import io.darkroom.storage.asset.SampleAssets;
import io.darkroom.storage.asset.SaveResult;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/// What is particular to a catalog on a server.
final class PostgresqlDatabaseTest {
  private static final CloudName CLOUD = new CloudName("demo");

  @Test
  void opensOnSeveralNodesAtOnce() throws Exception {
    var address = PostgresTestServer.newDatabase();

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var nodes = new ArrayList<Future<Catalog>>();
      for (var i = 0; i < 4; i++) {
        nodes.add(threads.submit(() -> AssetCatalogs.open(config(address))));
      }
      var first = nodes.getFirst().get();
      var saved = first.assets().save(SampleAssets.image(CLOUD, "a"), Overwrite.REPLACE);
      for (var node : nodes) {
        try (var catalog = node.get()) {
          assertThat(saved).isInstanceOf(SaveResult.Created.class);
          assertThat(catalog.assets().findAsset(SampleAssets.identity(CLOUD, "a"))).isPresent();
        }
      }
    }
  }

  @Test
  void isUnavailableWhileTheServerIsAndComesBackWithIt() {
    var address = PostgresTestServer.newDatabase();
    var name = address.substring(address.lastIndexOf('/') + 1);
    try (var catalog = AssetCatalogs.open(config(address));
        var server =
            PostgresqlDatabase.open(url(PostgresTestServer.newDatabase()), config(address))) {
      var admin = server.writing();
      catalog.assets().check();

      admin.execute("alter database " + name + " allow_connections false");
      admin.execute(
          "select pg_terminate_backend(pid) from pg_stat_activity where datname = ?", name);
      assertThatThrownBy(() -> catalog.assets().check())
          .isInstanceOfSatisfying(
              AssetException.class,
              e -> assertThat(e.problem()).isEqualTo(new AssetProblem.Unavailable("check")));

      admin.execute("alter database " + name + " allow_connections true");
      assertThat(checkedWithin(Duration.ofSeconds(10), catalog)).isTrue();
    }
  }

  @Test
  void doesNotTellThePasswordWhenItCannotConnect() {
    var address = "postgresql://darkroom:hunter2@127.0.0.1:1/media?connectTimeout=1";
    var trace = new StringWriter();

    assertThatThrownBy(() -> AssetCatalogs.open(config(address)))
        .isInstanceOfSatisfying(
            AssetException.class,
            e -> {
              assertThat(e.problem()).isEqualTo(new AssetProblem.Unavailable("migrate"));
              e.printStackTrace(new PrintWriter(trace));
            });
    assertThat(trace.toString()).contains("127.0.0.1").doesNotContain("hunter2");
    assertThat(config(address).toString()).doesNotContain("hunter2");
  }

  @Test
  void limitsTheTimeOfAStatement() {
    var address = PostgresTestServer.newDatabase();
    try (var database = PostgresqlDatabase.open(url(address), config(address))) {
      assertThatThrownBy(() -> database.read("sleep", query -> query.fetch("select pg_sleep(60)")))
          .isInstanceOfSatisfying(
              AssetException.class,
              e -> assertThat(e.problem()).isEqualTo(new AssetProblem.Unavailable("sleep")));
    }
  }

  @Test
  void takesParametersOfTheAddress() {
    var address = PostgresTestServer.newDatabase();
    var named = address + "?ApplicationName=other";
    try (var database = PostgresqlDatabase.open(url(named), config(named))) {
      assertThat(database.reading().fetchValue("show application_name")).isEqualTo("other");
    }
    try (var database = PostgresqlDatabase.open(url(address), config(address))) {
      assertThat(database.reading().fetchValue("show application_name")).isEqualTo("darkroom");
    }
  }

  /// Connections that broke while they were idle fail once each.
  private static boolean checkedWithin(Duration time, Catalog catalog) {
    var end = System.nanoTime() + time.toNanos();
    while (System.nanoTime() < end) {
      try {
        catalog.assets().check();
        return true;
      } catch (AssetException _) {
        Thread.onSpinWait();
      }
    }
    return false;
  }

  private static CatalogUrl.Postgresql url(String address) {
    return (CatalogUrl.Postgresql) CatalogUrl.parse(address);
  }

  private static CatalogConfig config(String address) {
    return new CatalogConfig(
        url(address), 4, 1, Duration.ofSeconds(2), Duration.ofMillis(800), Duration.ZERO);
  }
}
