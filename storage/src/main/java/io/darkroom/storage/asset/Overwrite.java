package io.darkroom.storage.asset;

/// What saving does when the identity is taken.
public enum Overwrite {
  /// The new version becomes current.
  REPLACE,
  /// Nothing changes.
  KEEP
}
