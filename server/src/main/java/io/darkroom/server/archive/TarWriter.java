package io.darkroom.server.archive;

import io.darkroom.server.delivery.AssetFile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/// Writes a compressed tar archive. One thread only.
final class TarWriter implements ArchiveWriter {
  private final TarArchiveOutputStream tar;

  TarWriter(OutputStream target) throws IOException {
    tar = new TarArchiveOutputStream(new GZIPOutputStream(target), StandardCharsets.UTF_8.name());
    tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
    tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
    tar.setAddPaxHeadersForNonAsciiNames(true);
  }

  @Override
  public void add(String name, Instant time, AssetFile file) throws IOException {
    var entry = new TarArchiveEntry(name);
    entry.setSize(file.body().length());
    entry.setLastModifiedTime(FileTime.from(time));
    tar.putArchiveEntry(entry);
    file.copyTo(tar);
    tar.closeArchiveEntry();
  }

  @Override
  public void close() throws IOException {
    tar.close();
  }
}
