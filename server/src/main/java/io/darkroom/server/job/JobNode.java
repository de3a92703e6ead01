package io.darkroom.server.job;

import io.darkroom.storage.asset.RandomHex;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Which node this is, the same before and after a restart: a name in the data folder, held by one
/// process at a time.
///
/// A process that holds the name knows that the jobs marked with it belong to a process that is
/// gone, and need not wait for their heartbeats to be missed.
final class JobNode implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(JobNode.class);

  private final String name;
  private final FileChannel lock;
  private final boolean sole;

  private JobNode(String name, FileChannel lock, boolean sole) {
    this.name = name;
    this.lock = lock;
    this.sole = sole;
  }

  /// Takes the name that the folder keeps, or makes one up. When another process has it, as only
  /// happens when two share a data folder, this one gets a name of its own.
  static JobNode open(Path folder) {
    try {
      Files.createDirectories(folder);
      var lock =
          FileChannel.open(
              folder.resolve("node.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (lock.tryLock() == null) {
        LOG.warn("another process uses {}; every node needs a data folder of its own", folder);
        return new JobNode(RandomHex.next(), lock, false);
      }
      return new JobNode(readOrMake(folder.resolve("node")), lock, true);
    } catch (IOException e) {
      throw new UncheckedIOException("the name of this node cannot be kept in " + folder, e);
    }
  }

  private static String readOrMake(Path file) throws IOException {
    if (Files.exists(file)) {
      var name = Files.readString(file, StandardCharsets.US_ASCII).strip();
      if (!name.isEmpty()) {
        return name;
      }
    }
    var name = RandomHex.next();
    Files.writeString(file, name + "\n", StandardCharsets.US_ASCII);
    return name;
  }

  String name() {
    return name;
  }

  /// Whether jobs marked with the name cannot be those of a process that still runs.
  boolean isSole() {
    return sole;
  }

  @Override
  public void close() {
    try {
      lock.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
