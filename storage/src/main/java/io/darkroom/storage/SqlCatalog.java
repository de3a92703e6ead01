package io.darkroom.storage;

import io.darkroom.storage.asset.AssetCatalog;
import io.darkroom.storage.asset.sql.SqlAssetCatalog;
import io.darkroom.storage.definition.MetadataFields;
import io.darkroom.storage.definition.NamedTransformations;
import io.darkroom.storage.definition.Triggers;
import io.darkroom.storage.definition.UploadPresets;
import io.darkroom.storage.definition.sql.SqlMetadataFields;
import io.darkroom.storage.definition.sql.SqlNamedTransformations;
import io.darkroom.storage.definition.sql.SqlTriggers;
import io.darkroom.storage.definition.sql.SqlUploadPresets;
import io.darkroom.storage.pending.PendingUploads;
import io.darkroom.storage.pending.sql.SqlPendingUploads;
import io.darkroom.storage.sql.Database;
import java.time.Duration;
import java.time.InstantSource;
import javax.sql.DataSource;

/// The catalog in one database.
final class SqlCatalog implements Catalog {
  private final Database database;
  private final AssetCatalog assets;
  private final UploadPresets uploadPresets;
  private final NamedTransformations namedTransformations;
  private final MetadataFields metadataFields;
  private final Triggers triggers;
  private final PendingUploads pendingUploads;

  /// @param database closed with the catalog
  SqlCatalog(Database database, InstantSource clock, Duration removalDelay) {
    this.database = database;
    assets = new SqlAssetCatalog(database, clock, removalDelay);
    uploadPresets = new SqlUploadPresets(database, clock);
    namedTransformations = new SqlNamedTransformations(database, clock);
    metadataFields = new SqlMetadataFields(database, clock);
    triggers = new SqlTriggers(database, clock);
    pendingUploads = new SqlPendingUploads(database, clock, removalDelay);
  }

  @Override
  public AssetCatalog assets() {
    return assets;
  }

  @Override
  public UploadPresets uploadPresets() {
    return uploadPresets;
  }

  @Override
  public NamedTransformations namedTransformations() {
    return namedTransformations;
  }

  @Override
  public MetadataFields metadataFields() {
    return metadataFields;
  }

  @Override
  public Triggers triggers() {
    return triggers;
  }

  @Override
  public PendingUploads pendingUploads() {
    return pendingUploads;
  }

  @Override
  public DataSource jobs() {
    return database.source();
  }

  @Override
  public void close() {
    database.close();
  }
}
