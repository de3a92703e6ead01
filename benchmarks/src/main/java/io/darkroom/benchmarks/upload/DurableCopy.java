package io.darkroom.benchmarks.upload;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/// The least that keeps bytes through a power cut: a temporary file forced to disk, renamed, and
/// its folder forced too. Safe for concurrent use.
record DurableCopy(Path folder) implements Target {
  private static final int CHUNK_BYTES = 1 << 20;

  @Override
  public String name() {
    return "copy";
  }

  @Override
  public void take(byte[] file) throws IOException {
    var name = UUID.randomUUID().toString();
    var shard = Files.createDirectories(folder.resolve(name.substring(0, 2)));
    var temporary = folder.resolve(name + ".new");
    try (var channel =
        FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      for (var offset = 0; offset < file.length; offset += CHUNK_BYTES) {
        var chunk = ByteBuffer.wrap(file, offset, Math.min(CHUNK_BYTES, file.length - offset));
        while (chunk.hasRemaining()) {
          channel.write(chunk);
        }
      }
      channel.force(true);
    }
    Files.move(temporary, shard.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    try (var directory = FileChannel.open(shard, StandardOpenOption.READ)) {
      directory.force(true);
    }
  }
}
