package io.darkroom.transform.engine;

import java.nio.file.Path;

/// Where the encoded bytes of a picture lie.
public sealed interface ImageSource {
  /// A file that does not change while it is read.
  record OfFile(Path path) implements ImageSource {}

  /// Bytes in memory; the array is not changed by anyone.
  @SuppressWarnings("ArrayRecordComponent") // handed over, never compared
  record OfBytes(byte[] bytes) implements ImageSource {}
}
