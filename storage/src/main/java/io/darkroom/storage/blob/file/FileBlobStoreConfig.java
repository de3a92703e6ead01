package io.darkroom.storage.blob.file;

import io.darkroom.config.Setting;
import io.darkroom.config.Settings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// How blobs are kept in a folder.
///
/// @param root the folder; made when it is missing, and owned by the store alone
/// @param staleAfter how long an unfinished file may lie without growing before it counts as left
///   over from a crash and is removed
public record FileBlobStoreConfig(Path root, Duration staleAfter) {
  private static final Setting<Duration> STALE_AFTER =
      Setting.duration(
          "storage.file.stale-after",
          "24h",
          "1m",
          "365d",
          "How long an unfinished file may lie without growing before it is removed as left over"
              + " from a crash.");

  /// With the default of everything that can be set.
  public static FileBlobStoreConfig of(Path root) {
    return new FileBlobStoreConfig(root, Duration.ofHours(24));
  }

  public static FileBlobStoreConfig from(Settings settings, Path root) {
    return new FileBlobStoreConfig(root, settings.get(STALE_AFTER));
  }

  public static List<Setting<?>> settings() {
    return List.of(STALE_AFTER);
  }
}
