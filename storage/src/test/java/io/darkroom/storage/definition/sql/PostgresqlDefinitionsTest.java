package io.darkroom.storage.definition.sql;

import io.darkroom.storage.AssetCatalogs;
import io.darkroom.storage.Catalog;
import io.darkroom.storage.asset.SettableClock;
import io.darkroom.storage.definition.DefinitionsContract;
import io.darkroom.storage.sql.TestCatalogs;

final class PostgresqlDefinitionsTest extends DefinitionsContract {

  @Override
  protected Catalog open(SettableClock clock) {
    return AssetCatalogs.open(TestCatalogs.postgresql(), clock);
  }
}
