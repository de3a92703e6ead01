package io.darkroom.storage.asset;

import io.darkroom.storage.Catalog;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

/// The executable form of [AssetCatalog]'s comments. A test of an implementation says how a catalog
/// is opened; all its tests share one, each in a cloud of its own.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class AssetCatalogContract
    implements SavingContract,
        VersionContract,
        RenameContract,
        BulkContract,
        BackupContract,
        ListingContract,
        DerivedContract,
        RemovalContract {
  private final SettableClock clock =
      new SettableClock(Instant.parse("2026-03-01T12:00:00.123456Z"));
  private Catalog catalog;
  private CloudName cloud = new CloudName("none");
  private int tests;

  /// A new, empty catalog with this clock and [#REMOVAL_DELAY].
  protected abstract Catalog open(SettableClock clock) throws Exception;

  @BeforeAll
  void openCatalog() throws Exception {
    catalog = open(clock);
  }

  @BeforeEach
  void chooseCloud() {
    tests++;
    cloud = new CloudName("cloud-" + tests);
  }

  @AfterEach
  void emptyQueue() {
    clock.advance(Duration.ofDays(1));
    for (var removal : catalog.assets().dueRemovals(AssetCatalog.MAX_LIMIT)) {
      catalog.assets().removalDone(removal.id());
    }
  }

  @AfterAll
  void closeCatalog() {
    catalog.close();
    catalog.close();
  }

  @Override
  public AssetCatalog catalog() {
    return catalog.assets();
  }

  @Override
  public SettableClock clock() {
    return clock;
  }

  @Override
  public CloudName cloud() {
    return cloud;
  }
}
