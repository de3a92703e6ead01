package io.darkroom.storage.blob.file;

import io.darkroom.storage.blob.BlobKey;
import io.darkroom.storage.blob.BlobStat;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/// Turns a finished file into a blob, so that a power cut at any moment leaves the whole blob or
/// none: bytes forced, then renamed, then the directory forced. Safe for concurrent use.
///
/// When the last step fails the file gets its old name back, so that nothing is visible that may be
/// gone after the next power cut.
///
/// A blob is dated to this moment whatever the file's own time was: those who remove blobs that
/// nothing refers to spare the young ones.
final class Publisher {
  private final FileLayout layout;
  private final Directories directories;
  private final Disk disk;
  private final InstantSource clock;

  Publisher(FileLayout layout, Directories directories, Disk disk, InstantSource clock) {
    this.layout = layout;
    this.directories = directories;
    this.disk = disk;
    this.clock = clock;
  }

  /// Publishes a file of ours, and closes it.
  BlobStat publish(BlobKey key, IncomingFiles.Incoming incoming) throws IOException {
    BlobStat stat;
    try (FileChannel channel = incoming.channel()) {
      stat = settle(key, incoming.file(), channel);
    }
    place(key, incoming.file());
    return stat;
  }

  /// Publishes a file that somebody else has written.
  ///
  /// @throws java.nio.file.AtomicMoveNotSupportedException when it lies on another file system; it
  ///   is still there then
  BlobStat publish(BlobKey key, Path file) throws IOException {
    disk.restrict(file);
    BlobStat stat;
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS)) {
      stat = settle(key, file, channel);
    }
    place(key, file);
    return stat;
  }

  private BlobStat settle(BlobKey key, Path file, FileChannel channel) throws IOException {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Files.setLastModifiedTime(file, FileTime.from(now));
    disk.force(channel, file);
    return new BlobStat(key, channel.size(), now);
  }

  private void place(BlobKey key, Path file) throws IOException {
    FileLayout.Leaf target = layout.leaf(key);
    directories.fill(target.directory(), () -> disk.move(file, target.file()));
    try {
      disk.forceDirectory(target.directory());
    } catch (IOException e) {
      takeBack(target.file(), file, e);
      throw e;
    }
  }

  private void takeBack(Path target, Path file, IOException failure) {
    try {
      disk.move(target, file);
    } catch (IOException e) {
      failure.addSuppressed(e);
    }
  }
}
