package io.darkroom.server.archive;

import io.darkroom.server.delivery.AssetFile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Writes a zip archive. One thread only.
final class ZipWriter implements ArchiveWriter {
  private final ZipOutputStream zip;

  ZipWriter(OutputStream target) {
    zip = new ZipOutputStream(target);
    zip.setLevel(Deflater.BEST_SPEED); // pictures are compressed already
  }

  @Override
  public void add(String name, Instant time, AssetFile file) throws IOException {
    var entry = new ZipEntry(name);
    entry.setLastModifiedTime(FileTime.from(time));
    zip.putNextEntry(entry);
    file.copyTo(zip);
    zip.closeEntry();
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
