package io.darkroom.storage.blob.memory;

import static io.darkroom.storage.blob.Blobs.bytes;
import static io.darkroom.storage.blob.Blobs.get;
import static io.darkroom.storage.blob.Blobs.key;
import static io.darkroom.storage.blob.Blobs.problemOf;
import static io.darkroom.storage.blob.Blobs.put;
import static org.assertj.core.api.Assertions.assertThat;

import io.darkroom.storage.blob.BlobStore;
import io.darkroom.storage.blob.BlobStoreContract;
import io.darkroom.storage.blob.StorageProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

class MemoryBlobStoreTest extends BlobStoreContract {
  private static final long CAPACITY_BYTES = 20_000_000;

  private final MemoryBlobStore store = new MemoryBlobStore(CAPACITY_BYTES, InstantSource.system());

  @Override
  protected BlobStore store() {
    return store;
  }

  @Test
  void refusesWhatDoesNotFit() {
    put(store, "a", bytes(1, 15_000_000));

    assertThat(problemOf(() -> put(store, "b", bytes(2, 5_000_001))))
        .isInstanceOf(StorageProblem.Full.class);

    assertThat(store.findStat(key("b"))).isEmpty();
    assertThat(put(store, "b", bytes(2, 5_000_000)).bytes()).isEqualTo(5_000_000);
  }

  @Test
  void leavesAFileThatDoesNotFitWhereItWas() throws IOException {
    Path file = Files.write(scratch.resolve("upload"), bytes(1, 20_000_001));

    assertThat(problemOf(() -> store.adopt(key("a"), file)))
        .isInstanceOf(StorageProblem.Full.class);

    assertThat(file).hasSize(20_000_001);
  }

  @Test
  void hasRoomAgainAfterDeletingAndReplacing() {
    put(store, "a", bytes(1, 15_000_000));
    put(store, "a", bytes(2, 15_000_001));
    store.delete(key("a"));

    put(store, "b", bytes(3, 20_000_000));

    assertThat(get(store, "b")).isEqualTo(bytes(3, 20_000_000));
  }
}
