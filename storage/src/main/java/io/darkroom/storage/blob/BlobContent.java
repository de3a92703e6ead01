package io.darkroom.storage.blob;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/// An open blob, or a part of one. For one thread at a time; to be closed, read to the end or not.
public final class BlobContent implements AutoCloseable {
  private final BlobStat stat;
  private final long offset;
  private final long length;
  private final ExactStream stream;

  /// @param stat of the whole blob
  /// @param offset of the first byte of the stream in the blob, from 0
  /// @param length bytes that the stream is expected to give
  /// @param source the bytes from `offset` on; may go on after `length`; closed with this
  public BlobContent(BlobStat stat, long offset, long length, InputStream source) {
    this.stat = stat;
    this.offset = offset;
    this.length = length;
    this.stream = new ExactStream(stat.key(), length, source);
  }

  /// The whole blob, also when this is a part of it.
  public BlobStat stat() {
    return stat;
  }

  /// Where the part begins in the blob, in bytes from 0.
  public long offset() {
    return offset;
  }

  /// How many bytes [#stream()] gives.
  public long length() {
    return length;
  }

  /// The bytes, the same stream at every call. It gives exactly [#length()] bytes: its methods
  /// throw a [StorageException] with `Unavailable` when the store breaks off, with `Corrupt` when
  /// the blob turns out to be shorter, and never `IOException`.
  public InputStream stream() {
    return stream;
  }

  @Override
  public void close() {
    stream.close();
  }

  /// Ends after the expected number of bytes and does not accept fewer.
  private static final class ExactStream extends InputStream {
    private final BlobKey key;
    private final InputStream source;
    private long remaining;

    ExactStream(BlobKey key, long length, InputStream source) {
      this.key = key;
      this.remaining = length;
      this.source = source;
    }

    @Override
    public int read() {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int count) {
      Objects.checkFromIndexSize(offset, count, bytes.length);
      if (count == 0) {
        return 0;
      }
      if (remaining == 0) {
        return -1;
      }
      int read = readFromSource(bytes, offset, (int) Math.min(count, remaining));
      if (read < 0) {
        throw new StorageException(
            new StorageProblem.Corrupt(key + " ended " + remaining + " bytes early"));
      }
      remaining -= read;
      return read;
    }

    @Override
    public int available() {
      try {
        return (int) Math.min(source.available(), remaining);
      } catch (IOException e) {
        throw brokenOff(e);
      }
    }

    @Override
    public void close() {
      try {
        source.close();
      } catch (IOException _) {
        // nothing that was read depends on it
      }
    }

    private int readFromSource(byte[] bytes, int offset, int count) {
      try {
        return source.read(bytes, offset, count);
      } catch (IOException e) {
        throw brokenOff(e);
      }
    }

    private StorageException brokenOff(IOException e) {
      return new StorageException(
          new StorageProblem.Unavailable(
              "reading " + key + " broke off with " + remaining + " bytes to go"),
          e);
    }
  }
}
