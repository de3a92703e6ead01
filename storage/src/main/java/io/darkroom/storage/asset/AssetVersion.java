package io.darkroom.storage.asset;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One revision of an asset's bytes. A revision never changes: its blob keys can be cached for
/// ever.
///
/// @param number the version in URLs: the second it was made in, since 1970, and always greater
///   than every earlier one of the same identity, therefore at times ahead of the clock
/// @param blobOwner the asset id that the original's blob key was made with. It is the asset's own,
///   unless the bytes were stored before it was known that they replace another asset's
/// @param createdAt to the millisecond
/// @param uploadedBy the API key that brought the bytes; absent when unknown
/// @param backup whether it is kept when it is replaced or deleted; see [Backups]
public record AssetVersion(
    VersionId id,
    long number,
    AssetId blobOwner,
    FileFacts file,
    Instant createdAt,
    @Nullable String uploadedBy,
    boolean backup) {

  /// The same under another number.
  public AssetVersion withNumber(long newNumber) {
    return new AssetVersion(id, newNumber, blobOwner, file, createdAt, uploadedBy, backup);
  }
}
