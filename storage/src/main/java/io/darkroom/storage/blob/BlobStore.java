package io.darkroom.storage.blob;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Keeps blobs. Safe for concurrent use; every method blocks.
///
/// A blob is whole or absent: readers never see a part of one. A key is meant to be written once;
/// when it is written again, by several writers at a time or later, one of the blobs replaces the
/// others as a whole, and readers that are under way go on with the bytes they began with.
///
/// Every method throws [StorageException] when the store cannot do what it says; the problem is
/// `Unavailable`, `Denied`, `Full`, `Misconfigured` or `Corrupt` unless said otherwise.
public interface BlobStore extends AutoCloseable {
  /// The most blobs on one page of [#list(String, BlobKey, int)].
  int MAX_PAGE = 1000;

  /// Begins a blob. Nothing needs to be known about its length; memory does not grow with it.
  ///
  /// @throws StorageException with `TooLarge` from the writer when the store cannot hold a blob of
  ///   this length
  BlobWriter write(BlobKey key);

  /// Takes over a finished file, which is gone afterwards. It is renamed where that is possible,
  /// else its bytes are copied; on return the blob is visible, whole and forced to disk or
  /// confirmed by the store. On failure the file stays where it was. Nobody may change it
  /// meanwhile.
  ///
  /// @throws StorageException also with `BadFile` when the file is missing, unreadable or no
  ///   regular file (a symbolic link is none)
  BlobStat adopt(BlobKey key, Path file);

  /// Opens a blob.
  ///
  /// @param range the part to read, or null for all of it
  ReadResult read(BlobKey key, @Nullable ByteRange range);

  /// What the store knows about a blob, or empty when there is none.
  Optional<BlobStat> findStat(BlobKey key);

  /// A file with exactly the bytes of the blob, to be read in place and never changed; empty when
  /// there is no such blob or the store does not keep files. The file may be gone by the time it is
  /// opened.
  Optional<Path> findLocalFile(BlobKey key);

  /// Removes a blob and says whether there was one; of several callers at the same time, more than
  /// one may be told so. Removal is not forced to disk: after a power cut the blob may be back.
  boolean delete(BlobKey key);

  /// Removes all blobs below a prefix and says how many there were. `a/b` removes `a/b/c` and
  /// `a/b/c/d`, not `a/b` and not `a/bc`. What is committed meanwhile may stay.
  ///
  /// @param prefix whole path elements, at least one, with or without a slash behind them
  /// @throws StorageException with `BadKey` when the prefix is empty or not written like a key
  long deletePrefix(String prefix);

  /// The blobs below a prefix, in key order, from the first one after a key. What is committed or
  /// removed meanwhile may be listed or not; everything else is listed exactly once over the pages.
  ///
  /// @param prefix whole path elements as in [#deletePrefix(String)], or empty for all blobs
  /// @param after the last key that was seen, or null to begin; it need not exist or lie below the
  ///   prefix
  /// @param limit the most blobs to return, 1 to [#MAX_PAGE]
  /// @throws StorageException with `BadKey` when the prefix is not written like a key
  /// @throws IllegalArgumentException when the limit is out of bounds
  BlobPage list(String prefix, @Nullable BlobKey after, int limit);

  /// Makes sure that the store can be reached and used, by one cheap round trip.
  void check();

  /// Lets go of connections and threads. Writers and contents that are still open may fail
  /// afterwards.
  @Override
  void close();

  /// @throws IllegalArgumentException when a page cannot have this size
  static void requirePageSize(int limit) {
    if (limit < 1 || limit > MAX_PAGE) {
      throw new IllegalArgumentException("page of " + limit + " blobs: expected 1.." + MAX_PAGE);
    }
  }
}
