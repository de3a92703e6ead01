package io.darkroom.storage;

import io.darkroom.storage.asset.AssetCatalog;
import io.darkroom.storage.definition.MetadataFields;
import io.darkroom.storage.definition.NamedTransformations;
import io.darkroom.storage.definition.Triggers;
import io.darkroom.storage.definition.UploadPresets;
import io.darkroom.storage.pending.PendingUploads;
import javax.sql.DataSource;

/// The record of everything a server knows, beside the bytes: the front door to one database. Safe
/// for concurrent use, by many threads and, on PostgreSQL, many nodes. Every change is one
/// transaction: it happens wholly and durably before its method returns, or not at all.
///
/// Every method of every part throws [AssetException] with
/// [io.darkroom.storage.asset.AssetProblem.Unavailable] when the database is lost or too busy. A
/// change interrupted so may have happened.
public interface Catalog extends AutoCloseable {

  /// Stored originals and the files derived from them.
  AssetCatalog assets();

  /// Parameters of uploads under a name.
  UploadPresets uploadPresets();

  /// Transformations that have a name.
  NamedTransformations namedTransformations();

  /// Fields of structured metadata.
  MetadataFields metadataFields();

  /// Notification triggers.
  Triggers triggers();

  /// Uploads that arrive in pieces and are not complete.
  PendingUploads pendingUploads();

  /// Connections to the database that can write, for the scheduler, whose table `scheduled_tasks`
  /// is there. On SQLite there is one, which everything that writes takes its turn with: it must
  /// not be held for long.
  DataSource jobs();

  /// Gives the connections back. Idempotent; calls under way may fail.
  @Override
  void close();
}
