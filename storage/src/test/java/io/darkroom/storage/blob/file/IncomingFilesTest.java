package io.darkroom.storage.blob.file;

import static io.darkroom.storage.blob.Blobs.bytes;
import static io.darkroom.storage.blob.Blobs.key;
import static io.darkroom.storage.blob.Blobs.keys;
import static io.darkroom.storage.blob.Blobs.problemOf;
import static io.darkroom.storage.blob.Blobs.put;
import static org.assertj.core.api.Assertions.assertThat;

import io.darkroom.storage.blob.BlobWriter;
import io.darkroom.storage.blob.StorageProblem;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Writers that nobody closes, as a crash leaves them.
class IncomingFilesTest {
  private static final Duration STALE_AFTER = Duration.ofHours(1);

  @TempDir private Path root;
  private Instant now = Instant.now();
  private FileBlobStore store;

  @BeforeEach
  void open() {
    store = reopen();
  }

  @Test
  void areSweptWhenTheStoreIsOpenedAgainLater() {
    abandonWriter();
    now = now.plus(STALE_AFTER).plusSeconds(60);

    reopen();

    assertThat(root.resolve("+incoming")).isEmptyDirectory();
  }

  @Test
  void areLeftAloneWhileTheyMayStillBeWritten() {
    BlobWriter writer = abandonWriter();
    now = now.plus(STALE_AFTER).minusSeconds(60);

    reopen();

    assertThat(writer.commit().bytes()).isEqualTo(100_000);
    assertThat(keys(store, "", 10)).containsExactly("a/b");
  }

  @Test
  void areSweptFromTimeToTimeWhileTheStoreIsOpen() {
    abandonWriter();
    now = now.plus(STALE_AFTER).plusSeconds(60);

    put(store, "a/c");

    assertThat(root.resolve("+incoming")).isEmptyDirectory();
  }

  @Test
  void cannotBeCommittedOnceTheyWereSwept() {
    BlobWriter writer = abandonWriter();
    now = now.plus(STALE_AFTER).plusSeconds(60);
    put(store, "a/c");

    assertThat(problemOf(writer::commit)).isInstanceOf(StorageProblem.Unavailable.class);
    writer.close();

    assertThat(keys(store, "", 10)).containsExactly("a/c");
  }

  @Test
  void leaveNoFileWhenTheStoreIsChecked() {
    store.check();

    assertThat(root.resolve("+incoming")).isEmptyDirectory();
  }

  private BlobWriter abandonWriter() {
    BlobWriter writer = store.write(key("a/b"));
    writer.write(bytes(1, 100_000));
    return writer;
  }

  private FileBlobStore reopen() {
    InstantSource clock = () -> now;
    return new FileBlobStore(new FileBlobStoreConfig(root, STALE_AFTER), new Disk(), clock);
  }
}
