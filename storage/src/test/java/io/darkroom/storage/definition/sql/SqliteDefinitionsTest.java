package io.darkroom.storage.definition.sql;

import io.darkroom.storage.AssetCatalogs;
import io.darkroom.storage.Catalog;
import io.darkroom.storage.asset.SettableClock;
import io.darkroom.storage.definition.DefinitionsContract;
import io.darkroom.storage.sql.TestCatalogs;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

final class SqliteDefinitionsTest extends DefinitionsContract {
  @TempDir static Path folder;

  @Override
  protected Catalog open(SettableClock clock) {
    return AssetCatalogs.open(TestCatalogs.sqlite(folder), clock);
  }
}
