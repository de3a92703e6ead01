package io.darkroom.storage.pending;

import io.darkroom.storage.asset.AssetException;
import io.darkroom.storage.asset.CloudName;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// All uploads of all clouds that are not complete. Safe for concurrent use.
///
/// The story of a slice: its bytes are stored under [io.darkroom.storage.asset.BlobLayout#chunk],
/// then [#append] makes it known, then the call is answered. Whoever sees the upload complete asks
/// to [#take] it; the one who may puts the slices together, stores the file, makes it known, and
/// ends with [#finish]. A crash before that leaves the slices, and the lease runs out, so that the
/// client's next attempt can do it again.
///
/// Blobs that are not needed any more are queued for removal in the same transaction; see
/// [io.darkroom.storage.asset.AssetCatalog#dueRemovals].
public interface PendingUploads {
  int MAX_ID_CHARACTERS = 255;

  /// Makes a stored slice known; the first one begins the upload. A slice that is there already
  /// changes nothing, and its second blob is queued for removal.
  ///
  /// @return the upload as it is now
  /// @throws AssetException InvalidValue when the slice overlaps another one or the totals differ;
  ///   the caller deletes its blob
  PendingUpload append(NewChunk chunk);

  Optional<PendingUpload> find(CloudName cloud, String uploadId);

  /// Gives a complete upload to one caller.
  ///
  /// @param lease how long no other caller gets it: longer than making the file can take
  Takeover take(CloudName cloud, String uploadId, Duration lease);

  /// Forgets an upload whose file was made, or never will be, and queues its blobs for removal.
  ///
  /// @param taker of [Takeover.Taken]
  /// @return false when it is not this taker's, or gone; nothing changes then
  boolean finish(CloudName cloud, String uploadId, String taker);

  /// Leaves an upload that could not be made now to the next caller.
  ///
  /// @param taker of [Takeover.Taken]
  /// @return false when it is not this taker's, or gone; nothing changes then
  boolean giveBack(CloudName cloud, String uploadId, String taker);

  /// Forgets uploads that nothing was added to for long and nobody is at, and queues their blobs
  /// for removal.
  ///
  /// @param untouchedSince the end of the time in which something should have happened
  /// @param limit how many at most, 1 to [io.darkroom.storage.asset.AssetCatalog#MAX_LIMIT]
  /// @return how many
  int expire(Instant untouchedSince, int limit);

  /// Whether a slice is kept under this key. For a sweeper; see
  /// [io.darkroom.storage.asset.AssetCatalog#isReferenced].
  boolean isReferenced(String blobKey);
}
