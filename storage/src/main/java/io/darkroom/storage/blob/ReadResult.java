package io.darkroom.storage.blob;

/// What became of a read. There is no *not modified*: the bytes under a key never change, so
/// conditional requests are decided from the catalog, without asking the store.
public sealed interface ReadResult {
  /// The bytes; to be closed by the receiver.
  record Found(BlobContent content) implements ReadResult {}

  /// No blob has this key.
  record NotFound() implements ReadResult {}

  /// There is a blob, and no byte of it lies in the range.
  ///
  /// @param bytes length of the blob
  record RangeNotSatisfiable(long bytes) implements ReadResult {}
}
