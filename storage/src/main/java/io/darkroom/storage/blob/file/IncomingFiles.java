package io.darkroom.storage.blob.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The folder of unfinished files. Safe for concurrent use.
///
/// Whoever begins a file finishes or removes it. What a crash leaves behind is swept by age, since
/// another process may be writing here: at start, and when a file is begun and the last sweep is
/// that long ago. A file's age counts from the last byte it received.
final class IncomingFiles {
  private static final Logger log = LoggerFactory.getLogger(IncomingFiles.class);

  private final Path folder;
  private final Duration staleAfter;
  private final Disk disk;
  private final InstantSource clock;
  private final AtomicReference<Instant> lastSweep;

  IncomingFiles(Path folder, Duration staleAfter, Disk disk, InstantSource clock) {
    this.folder = folder;
    this.staleAfter = staleAfter;
    this.disk = disk;
    this.clock = clock;
    this.lastSweep = new AtomicReference<>(clock.instant());
  }

  /// Makes the folder and sweeps what is stale.
  void open() throws IOException {
    disk.createDirectory(folder);
    sweep(clock.instant());
  }

  /// Begins an empty file under a name that no other has.
  Incoming create() throws IOException {
    sweepWhenDue();
    Path file = folder.resolve(UUID.randomUUID().toString());
    try {
      return new Incoming(file, disk.createFile(file));
    } catch (NoSuchFileException _) {
      // the folder was removed by somebody else than this store
      disk.createDirectory(folder);
      return new Incoming(file, disk.createFile(file));
    }
  }

  private void sweepWhenDue() throws IOException {
    Instant now = clock.instant();
    Instant last = lastSweep.get();
    if (now.isAfter(last.plus(staleAfter)) && lastSweep.compareAndSet(last, now)) {
      sweep(now);
    }
  }

  private void sweep(Instant now) throws IOException {
    Instant oldest = now.minus(staleAfter);
    int swept = 0;
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        if (lastModified(file).isBefore(oldest) && Files.deleteIfExists(file)) {
          swept++;
        }
      }
    }
    if (swept > 0) {
      log.info("Removed {} unfinished files older than {} from {}", swept, staleAfter, folder);
    }
  }

  /// When the file last grew; never, if it has been finished or removed meanwhile.
  private static Instant lastModified(Path file) throws IOException {
    try {
      return Files.getLastModifiedTime(file).toInstant();
    } catch (NoSuchFileException _) {
      return Instant.MAX;
    }
  }

  /// An unfinished file.
  ///
  /// @param channel open for writing
  record Incoming(Path file, FileChannel channel) {
    /// Closes and removes the file. Failing to is logged; a sweep will try again.
    void discard() {
      try {
        channel.close();
        Files.deleteIfExists(file);
      } catch (IOException e) {
        log.warn("Could not remove the unfinished file {}", file, e);
      }
    }
  }
}
