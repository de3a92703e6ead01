package io.darkroom.transform.engine;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// Where the encoded bytes of a picture lie.
public sealed interface ImageSource {
  /// The bytes from their beginning, for the caller to close.
  default InputStream open() throws IOException {
    return switch (this) {
      case OfBytes(var bytes) -> new ByteArrayInputStream(bytes);
      case OfFile(var path) -> Files.newInputStream(path);
    };
  }

  /// A file that does not change while it is read.
  record OfFile(Path path) implements ImageSource {}

  /// Bytes in memory; the array is not changed by anyone.
  @SuppressWarnings("ArrayRecordComponent") // handed over, never compared
  record OfBytes(byte[] bytes) implements ImageSource {}
}
