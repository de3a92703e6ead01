package io.darkroom.storage.pending.sql;

import io.darkroom.storage.AssetCatalogs;
import io.darkroom.storage.Catalog;
import io.darkroom.storage.asset.SettableClock;
import io.darkroom.storage.pending.PendingUploadsContract;
import io.darkroom.storage.sql.TestCatalogs;

final class PostgresqlPendingUploadsTest extends PendingUploadsContract {

  @Override
  protected Catalog open(SettableClock clock) {
    return AssetCatalogs.open(TestCatalogs.postgresql(), clock);
  }
}
