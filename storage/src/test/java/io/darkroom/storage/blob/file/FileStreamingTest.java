package io.darkroom.storage.blob.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.darkroom.storage.blob.StreamingProgram;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileStreamingTest {
  private static final int BLOB_MEGABYTES = 64;
  private static final int HEAP_MEGABYTES = 16;

  @TempDir private Path scratch;

  @Test
  void streamsBlobsLongerThanTheHeap() throws Exception {
    String output =
        StreamingProgram.run(
            FileStreamingTest.class,
            HEAP_MEGABYTES,
            List.of(scratch.toString(), Integer.toString(BLOB_MEGABYTES)));

    assertThat(output).isEmpty();
  }

  /// Runs in the small process.
  ///
  /// @param arguments a folder, and how many megabytes a blob has
  public static void main(String[] arguments) throws IOException {
    Path scratch = Path.of(arguments[0]);
    try (var store = new FileBlobStore(FileBlobStoreConfig.of(scratch.resolve("blobs")))) {
      StreamingProgram.stream(store, Integer.parseInt(arguments[1]), scratch);
    }
  }
}
