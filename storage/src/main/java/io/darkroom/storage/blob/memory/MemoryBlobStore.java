package io.darkroom.storage.blob.memory;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import io.darkroom.storage.blob.BlobContent;
import io.darkroom.storage.blob.BlobKey;
import io.darkroom.storage.blob.BlobPage;
import io.darkroom.storage.blob.BlobStat;
import io.darkroom.storage.blob.BlobStore;
import io.darkroom.storage.blob.BlobWriter;
import io.darkroom.storage.blob.ByteRange;
import io.darkroom.storage.blob.ReadResult;
import io.darkroom.storage.blob.SourceFile;
import io.darkroom.storage.blob.StorageException;
import io.darkroom.storage.blob.StorageProblem;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Blobs in memory. Safe for concurrent use.
///
/// All blobs together hold at most a number of bytes, given at construction; a blob that does not
/// fit is refused with `Full`. Blobs that are being written count for themselves until they are
/// committed. No blob is longer than an array can be.
public final class MemoryBlobStore implements BlobStore {
  /// The longest array that every JVM can make, in bytes.
  private static final int MAX_BLOB_BYTES = Integer.MAX_VALUE - 8;

  private final long capacityBytes;
  private final InstantSource clock;

  @GuardedBy("this")
  private final NavigableMap<String, Blob> blobs = new TreeMap<>();

  @GuardedBy("this")
  private long usedBytes;

  /// @param capacityBytes the most that all blobs hold together
  public MemoryBlobStore(long capacityBytes, InstantSource clock) {
    this.capacityBytes = capacityBytes;
    this.clock = clock;
  }

  @Override
  public BlobWriter write(BlobKey key) {
    return new Writer(key);
  }

  @Override
  public BlobStat adopt(BlobKey key, Path file) {
    SourceFile source = SourceFile.of(file);
    requireRoom(key, source.bytes());
    BlobStat stat = put(key, readAll(source));
    source.remove();
    return stat;
  }

  @Override
  public ReadResult read(BlobKey key, @Nullable ByteRange range) {
    Blob blob = find(key);
    if (blob == null) {
      return new ReadResult.NotFound();
    }
    long bytes = blob.stat.bytes();
    ByteRange.Span span = range == null ? new ByteRange.Span(0, bytes) : range.resolve(bytes);
    if (span == null) {
      return new ReadResult.RangeNotSatisfiable(bytes);
    }
    var stream = new ByteArrayInputStream(blob.content, (int) span.offset(), (int) span.length());
    return new ReadResult.Found(new BlobContent(blob.stat, span.offset(), span.length(), stream));
  }

  @Override
  public Optional<BlobStat> findStat(BlobKey key) {
    return Optional.ofNullable(find(key)).map(Blob::stat);
  }

  @Override
  public Optional<Path> findLocalFile(BlobKey key) {
    return Optional.empty();
  }

  @Override
  public synchronized boolean delete(BlobKey key) {
    Blob blob = blobs.remove(key.value());
    if (blob == null) {
      return false;
    }
    usedBytes -= blob.stat.bytes();
    return true;
  }

  @Override
  public synchronized long deletePrefix(String prefix) {
    List<BlobKey> keys =
        from(BlobKey.prefix(prefix).value() + "/", null).map(blob -> blob.stat.key()).toList();
    keys.forEach(this::delete);
    return keys.size();
  }

  @Override
  public synchronized BlobPage list(String prefix, @Nullable BlobKey after, int limit) {
    BlobStore.requirePageSize(limit);
    List<BlobStat> found =
        from(BlobKey.startBelow(prefix), after).limit(limit + 1L).map(Blob::stat).toList();
    return found.size() <= limit
        ? new BlobPage(found, null)
        : new BlobPage(found.subList(0, limit), found.get(limit - 1).key());
  }

  /// Always succeeds.
  @Override
  public void check() {}

  /// Forgets every blob.
  @Override
  public synchronized void close() {
    blobs.clear();
    usedBytes = 0;
  }

  /// The blobs whose keys begin with a text, in key order, from the first one after a key.
  @GuardedBy("this")
  private Stream<Blob> from(String start, @Nullable BlobKey after) {
    NavigableMap<String, Blob> tail =
        after == null || after.value().compareTo(start) < 0
            ? blobs.tailMap(start, true)
            : blobs.tailMap(after.value(), false);
    return tail.values().stream().takeWhile(blob -> blob.stat.key().value().startsWith(start));
  }

  private synchronized @Nullable Blob find(BlobKey key) {
    return blobs.get(key.value());
  }

  private synchronized BlobStat put(BlobKey key, byte[] content) {
    requireRoom(key, content.length);
    var blob = new Blob(new BlobStat(key, content.length, clock.instant()), content);
    delete(key);
    blobs.put(key.value(), blob);
    usedBytes += content.length;
    return blob.stat;
  }

  /// Checks that a blob of this length fits when it takes the place of the one that has its key.
  private synchronized void requireRoom(BlobKey key, long bytes) {
    if (bytes > MAX_BLOB_BYTES) {
      throw new StorageException(
          new StorageProblem.TooLarge(key + " has " + bytes + " bytes", MAX_BLOB_BYTES));
    }
    Blob replaced = blobs.get(key.value());
    long kept = usedBytes - (replaced == null ? 0 : replaced.stat.bytes());
    if (kept + bytes > capacityBytes) {
      throw new StorageException(
          new StorageProblem.Full(
              key + ": " + bytes + " bytes, " + (capacityBytes - kept) + " are free"));
    }
  }

  private static byte[] readAll(SourceFile source) {
    try {
      return Files.readAllBytes(source.path());
    } catch (IOException e) {
      throw new StorageException(new StorageProblem.BadFile("cannot read " + source.path()), e);
    }
  }

  @SuppressWarnings("ArrayRecordComponent") // never changed, never compared
  private record Blob(BlobStat stat, byte[] content) {}

  private final class Writer extends BlobWriter {
    private final BlobKey key;
    private ByteArrayOutputStream content = new ByteArrayOutputStream();

    Writer(BlobKey key) {
      this.key = key;
    }

    @Override
    protected void append(byte[] bytes, int offset, int length) {
      requireRoom(key, (long) content.size() + length);
      content.write(bytes, offset, length);
    }

    @Override
    protected BlobStat finish() {
      BlobStat stat = put(key, content.toByteArray());
      discard();
      return stat;
    }

    @Override
    protected void discard() {
      content = new ByteArrayOutputStream(0);
    }
  }
}
