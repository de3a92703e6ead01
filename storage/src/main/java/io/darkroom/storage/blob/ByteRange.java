package io.darkroom.storage.blob;

import org.jspecify.annotations.Nullable;

/// A part of a blob, asked for before its length is known. Offsets count from 0, and the last byte
/// belongs to the range, as in the `Range` header (RFC 9110, 14.1.2).
public sealed interface ByteRange {

  /// The bytes this range has of a blob, or null when it has none.
  ///
  /// An end past the blob is moved to the blob's end. A start at or past the end is not
  /// satisfiable, and of an empty blob nothing is: an empty range cannot be said in an answer.
  ///
  /// @param bytes length of the blob
  @Nullable Span resolve(long bytes);

  /// From one byte to another, both included.
  record FromTo(long first, long last) implements ByteRange {
    public FromTo {
      if (first < 0 || last < first) {
        throw new IllegalArgumentException("no range of bytes: " + first + " to " + last);
      }
    }

    @Override
    public @Nullable Span resolve(long bytes) {
      return first < bytes ? new Span(first, Math.min(last, bytes - 1) - first + 1) : null;
    }
  }

  /// From one byte to the end.
  record From(long first) implements ByteRange {
    public From {
      if (first < 0) {
        throw new IllegalArgumentException("no range of bytes: from " + first);
      }
    }

    @Override
    public @Nullable Span resolve(long bytes) {
      return first < bytes ? new Span(first, bytes - first) : null;
    }
  }

  /// The last bytes of the blob; all of it when it has fewer. The last 0 bytes are never
  /// satisfiable.
  record Last(long count) implements ByteRange {
    public Last {
      if (count < 0) {
        throw new IllegalArgumentException("no range of bytes: last " + count);
      }
    }

    @Override
    public @Nullable Span resolve(long bytes) {
      long length = Math.min(count, bytes);
      return length > 0 ? new Span(bytes - length, length) : null;
    }
  }

  /// A range of a blob whose length is known.
  ///
  /// @param offset of the first byte, from 0
  /// @param length bytes, at least 1
  record Span(long offset, long length) {}
}
