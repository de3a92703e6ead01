package io.darkroom.storage.blob.file;

import java.nio.file.Path;
import java.time.Duration;

/// How blobs are kept in a folder.
///
/// @param root the folder; made when it is missing, and owned by the store alone
/// @param staleAfter how long an unfinished file may lie without growing before it counts as left
///   over from a crash and is removed
public record FileBlobStoreConfig(Path root, Duration staleAfter) {
  public static final Duration DEFAULT_STALE_AFTER = Duration.ofHours(24);

  public FileBlobStoreConfig(Path root) {
    this(root, DEFAULT_STALE_AFTER);
  }
}
