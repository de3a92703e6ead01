package io.darkroom.storage.asset;

/// What restoring a version did.
public sealed interface RestoreResult {

  /// The version is the current one.
  record Restored(Asset asset) implements RestoreResult {}

  /// No such version is kept; nothing changed.
  record NoBackup() implements RestoreResult {}

  /// The identity of the deleted asset belongs to another one; nothing changed.
  record Taken(Asset existing) implements RestoreResult {}
}
