package io.darkroom.storage.asset.sql;

import io.darkroom.storage.sql.Database;
import io.darkroom.storage.sql.Databases;
import io.darkroom.storage.sql.TestCatalogs;
import java.util.List;

final class PostgresqlQueryPlanTest extends QueryPlanContract {

  @Override
  Database openDatabase() {
    return Databases.open(TestCatalogs.postgresql());
  }

  @Override
  List<String> plan(Database database, String query) {
    return database.reading().fetch("explain " + query).getValues(0, String.class);
  }

  @Override
  boolean isScan(String step) {
    return step.contains("Seq Scan");
  }

  @Override
  String identityIndex() {
    return "assets_identity";
  }

  /// The key of a sort stands below it.
  @Override
  boolean sortsAssets(List<String> plan) {
    return plan.stream().anyMatch(step -> step.matches(" *Sort Key: assets\\..*"));
  }
}
