package io.darkroom.storage.asset;

import java.time.Instant;

/// A blob, or everything under a prefix, that no asset needs any more.
///
/// @param id names the entry in the queue
/// @param due from when on it may be removed: reads that began before are given time to end
public record BlobRemoval(long id, Kind kind, String target, Instant due) {

  /// What the target is.
  public enum Kind {
    /// The key of one blob.
    KEY,
    /// What the keys of all blobs to remove begin with; ends with a slash.
    PREFIX
  }
}
