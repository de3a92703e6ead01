package io.darkroom.storage.definition;

import io.darkroom.storage.asset.AssetException;
import io.darkroom.storage.asset.CloudName;
import io.darkroom.storage.asset.Cursor;
import io.darkroom.storage.asset.Page;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// All named transformations of all clouds. Safe for concurrent use.
public interface NamedTransformations {

  /// Reads one row by its key: quick enough to be asked for every delivery, and what it returns may
  /// be remembered for a while.
  Optional<NamedTransformation> find(CloudName cloud, String name);

  /// One page of a cloud's named transformations, the last changed first.
  ///
  /// @param from where the previous page ended; absent for the first
  /// @param limit 1 to [io.darkroom.storage.asset.AssetCatalog#MAX_LIMIT]
  /// @throws AssetException InvalidCursor when the cursor is not one of this listing
  Page<NamedTransformation> list(CloudName cloud, @Nullable Cursor from, int limit);

  /// Makes a named transformation.
  ///
  /// @return empty when the name is taken; nothing changes then
  /// @throws AssetException InvalidValue
  Optional<NamedTransformation> create(
      CloudName cloud, String name, String definition, boolean allowedForStrict);

  /// Changes what is given and leaves the rest.
  ///
  /// @return as it is now; empty when there is none of this name
  /// @throws AssetException InvalidValue
  Optional<NamedTransformation> update(
      CloudName cloud,
      String name,
      @Nullable String definition,
      @Nullable Boolean allowedForStrict);

  /// @return as it was; empty when there was none
  Optional<NamedTransformation> delete(CloudName cloud, String name);
}
