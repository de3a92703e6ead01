package io.darkroom.storage.definition;

import io.darkroom.storage.asset.AssetException;
import io.darkroom.storage.asset.CloudName;
import io.darkroom.storage.asset.Cursor;
import io.darkroom.storage.asset.Page;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// All upload presets of all clouds. Safe for concurrent use.
public interface UploadPresets {

  Optional<UploadPreset> find(CloudName cloud, String name);

  /// One page of a cloud's presets, newest first.
  ///
  /// @param from where the previous page ended; absent for the first
  /// @param limit 1 to [io.darkroom.storage.asset.AssetCatalog#MAX_LIMIT]
  /// @throws AssetException InvalidCursor when the cursor is not one of this listing
  Page<UploadPreset> list(CloudName cloud, @Nullable Cursor from, int limit);

  /// Makes a preset, or replaces the one of this name wholly.
  ///
  /// @throws AssetException InvalidValue
  UploadPreset save(CloudName cloud, String name, boolean unsigned, Map<String, Object> settings);

  /// Replaces a preset wholly.
  ///
  /// @return the preset as it is now; empty when there is none of this name
  /// @throws AssetException InvalidValue
  Optional<UploadPreset> replace(
      CloudName cloud, String name, boolean unsigned, Map<String, Object> settings);

  /// @return the preset as it was; empty when there was none
  Optional<UploadPreset> delete(CloudName cloud, String name);
}
