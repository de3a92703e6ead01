package io.darkroom.storage.blob;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/// Writes, adopts and reads blobs that are longer than the heap, in a process of its own so that
/// the heap can be small. A store that gathers what it should pass on runs out of memory.
public final class StreamingProgram {
  private static final int CHUNK_BYTES = 64 * 1024;

  private StreamingProgram() {}

  /// What a program that calls [#stream(BlobStore, int, Path)] printed, ended normally or not.
  ///
  /// @param program has a main method
  /// @param heapMegabytes the most its heap takes
  public static String run(Class<?> program, int heapMegabytes, List<String> arguments)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heapMegabytes + "m",
                "-cp",
                System.getProperty("java.class.path") + File.pathSeparator + classPath(),
                program.getName()));
    command.addAll(arguments);
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
      String text = String.join("\n", output.readAllLines());
      return process.waitFor() == 0 ? text : "exit " + process.exitValue() + "\n" + text;
    } finally {
      process.destroy();
    }
  }

  private static String classPath() {
    return System.getProperty("surefire.test.class.path", "");
  }

  /// Streams blobs of a length through a store and checks every byte of them.
  ///
  /// @param scratch where a file may be made that is as long
  public static void stream(BlobStore store, int megabytes, Path scratch) throws IOException {
    long chunks = megabytes * 1024L * 1024L / CHUNK_BYTES;
    try (BlobWriter writer = store.write(new BlobKey("streaming/written"))) {
      writeChunks(writer, chunks);
      writer.commit();
    }
    Path file = scratch.resolve("to-adopt");
    try (OutputStream out = Files.newOutputStream(file)) {
      writeChunks(out, chunks);
    }
    store.adopt(new BlobKey("streaming/adopted"), file);
    for (String key : List.of("streaming/written", "streaming/adopted")) {
      var found = (ReadResult.Found) store.read(new BlobKey(key), null);
      try (BlobContent content = found.content()) {
        requireChunks(content.stream(), chunks);
      }
    }
    if (store.deletePrefix("streaming") != 2) {
      throw new IllegalStateException("other blobs than the two that were written");
    }
  }

  private static void writeChunks(OutputStream out, long chunks) throws IOException {
    var random = new Random(1);
    byte[] chunk = new byte[CHUNK_BYTES];
    for (long i = 0; i < chunks; i++) {
      random.nextBytes(chunk);
      out.write(chunk);
    }
  }

  private static void requireChunks(InputStream in, long chunks) throws IOException {
    var random = new Random(1);
    byte[] chunk = new byte[CHUNK_BYTES];
    for (long i = 0; i < chunks; i++) {
      random.nextBytes(chunk);
      if (!Arrays.equals(chunk, in.readNBytes(CHUNK_BYTES))) {
        throw new IllegalStateException("chunk " + i + " differs");
      }
    }
    if (in.read() >= 0) {
      throw new IllegalStateException("bytes after the end");
    }
  }
}
