package io.darkroom.storage.pending.sql;

import io.darkroom.storage.AssetCatalogs;
import io.darkroom.storage.Catalog;
import io.darkroom.storage.asset.SettableClock;
import io.darkroom.storage.pending.PendingUploadsContract;
import io.darkroom.storage.sql.TestCatalogs;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

final class SqlitePendingUploadsTest extends PendingUploadsContract {
  @TempDir static Path folder;

  @Override
  protected Catalog open(SettableClock clock) {
    return AssetCatalogs.open(TestCatalogs.sqlite(folder), clock);
  }
}
