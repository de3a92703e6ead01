package io.darkroom.storage.asset;

import org.jspecify.annotations.Nullable;

/// What renaming did.
public sealed interface RenameResult {

  /// The asset has its new identity.
  ///
  /// @param now with the id it had before
  /// @param overwritten the asset that had the identity until then, with its blobs queued for
  ///   removal; absent when it was free
  record Renamed(Asset now, Asset before, @Nullable Asset overwritten) implements RenameResult {}

  /// There is no asset of the former identity; nothing changed.
  record Missing() implements RenameResult {}

  /// The new identity belongs to another asset; nothing changed.
  record Taken(Asset existing) implements RenameResult {}
}
