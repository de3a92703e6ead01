package io.darkroom.storage.asset.sql;

import io.darkroom.storage.AssetCatalogs;
import io.darkroom.storage.asset.AssetCatalog;
import io.darkroom.storage.asset.AssetCatalogContract;
import io.darkroom.storage.asset.SettableClock;

final class PostgresqlCatalogTest extends AssetCatalogContract {

  @Override
  protected AssetCatalog open(SettableClock clock) {
    return AssetCatalogs.open(TestCatalogs.postgresql(), clock);
  }
}
