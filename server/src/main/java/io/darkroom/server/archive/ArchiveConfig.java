package io.darkroom.server.archive;

import io.darkroom.config.ByteSize;
import io.darkroom.config.Setting;
import io.darkroom.config.Settings;
import java.util.List;

/// What one archive may hold. Upload API reference, "Limits".
///
/// @param assets how many assets
/// @param files how many files, each asset in each transformation
/// @param storedBytes of an archive that is stored as an asset
public record ArchiveConfig(int assets, int files, long storedBytes) {
  /// How many tags, or prefixes, may be named at once.
  static final int MAX_SELECTORS = 20;

  private static final Setting<Integer> MAX_ASSETS =
      Setting.integer("archive.max-assets", 1000, 1, 1_000_000, "The most assets in one archive.");
  private static final Setting<Integer> MAX_FILES =
      Setting.integer(
          "archive.max-files",
          5000,
          1,
          1_000_000,
          "The most files in one archive: every asset in every transformation.");
  private static final Setting<ByteSize> MAX_STORED_SIZE =
      Setting.bytes(
          "archive.max-stored-size",
          "4GiB",
          "The largest archive that is stored as an asset; those that are only sent have no limit.");

  public static List<Setting<?>> settings() {
    return List.of(MAX_ASSETS, MAX_FILES, MAX_STORED_SIZE);
  }

  public static ArchiveConfig from(Settings settings) {
    return new ArchiveConfig(
        settings.get(MAX_ASSETS), settings.get(MAX_FILES), settings.get(MAX_STORED_SIZE).bytes());
  }
}
