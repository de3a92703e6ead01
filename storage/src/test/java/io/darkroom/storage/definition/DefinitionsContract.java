package io.darkroom.storage.definition;

import io.darkroom.storage.Catalog;
import io.darkroom.storage.asset.CloudName;
import io.darkroom.storage.asset.SettableClock;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

/// The executable form of the comments of all definitions. A test of an implementation says how a
/// catalog is opened; all its tests share one, each in a cloud of its own.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class DefinitionsContract
    implements UploadPresetsContract,
        NamedTransformationsContract,
        MetadataFieldsContract,
        TriggersContract {
  private final SettableClock clock = new SettableClock(Instant.parse("2026-03-01T12:00:00.123Z"));
  private Catalog catalog;
  private CloudName cloud = new CloudName("none");
  private int tests;

  /// A new, empty catalog with this clock.
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

  @AfterAll
  void closeCatalog() {
    catalog.close();
  }

  @Override
  public Catalog catalog() {
    return catalog;
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
