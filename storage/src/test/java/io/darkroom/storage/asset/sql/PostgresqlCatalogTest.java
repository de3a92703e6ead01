package io.darkroom.storage.asset.sql;

import io.darkroom.storage.AssetCatalogs;
import io.darkroom.storage.Catalog;
import io.darkroom.storage.asset.AssetCatalogContract;
import io.darkroom.storage.asset.SettableClock;
import io.darkroom.storage.sql.TestCatalogs;

final class PostgresqlCatalogTest extends AssetCatalogContract {

  @Override
  protected Catalog open(SettableClock clock) {
    return AssetCatalogs.open(TestCatalogs.postgresql(), clock);
  }
}
