package io.darkroom.storage.asset.sql;

import io.darkroom.storage.sql.Database;
import io.darkroom.storage.sql.Databases;
import io.darkroom.storage.sql.TestCatalogs;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

final class SqliteQueryPlanTest extends QueryPlanContract {
  @TempDir static Path folder;

  @Override
  Database openDatabase() {
    return Databases.open(TestCatalogs.sqlite(folder));
  }

  @Override
  List<String> plan(Database database, String query) {
    return database
        .reading()
        .fetch("explain query plan " + query)
        .getValues("detail", String.class);
  }

  /// A table read from end to end; the result of a subquery may be.
  @Override
  boolean isScan(String step) {
    return step.matches("SCAN [a-z_]+( USING .*)?") && !step.startsWith("SCAN t");
  }

  @Override
  String identityIndex() {
    return "sqlite_autoindex_assets_2";
  }

  /// Steps of the query itself come before those of its subqueries.
  @Override
  boolean sortsAssets(List<String> plan) {
    var lists = plan.stream().takeWhile(step -> !step.startsWith("CORRELATED")).toList();
    return lists.stream().anyMatch(step -> step.startsWith("USE TEMP B-TREE"));
  }
}
