package io.darkroom.server.archive;

import io.darkroom.server.delivery.AssetFile;
import java.io.IOException;
import java.time.Instant;

/// An archive in the making. One thread only.
interface ArchiveWriter extends AutoCloseable {
  /// Adds a file, reading it to its end.
  ///
  /// @param name its path, not used before
  /// @param time when it came into being
  void add(String name, Instant time, AssetFile file) throws IOException;

  /// Ends the archive.
  @Override
  void close() throws IOException;
}
