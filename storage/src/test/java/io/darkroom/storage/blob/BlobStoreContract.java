package io.darkroom.storage.blob;

import static io.darkroom.storage.blob.Blobs.bytes;
import static io.darkroom.storage.blob.Blobs.get;
import static io.darkroom.storage.blob.Blobs.key;
import static io.darkroom.storage.blob.Blobs.keys;
import static io.darkroom.storage.blob.Blobs.problemOf;
import static io.darkroom.storage.blob.Blobs.put;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The executable form of the comments of [BlobStore]. A store's own test extends it and says how a
/// store is made; here is what is promised about writing and adopting, in the classes it extends
/// what is promised about reading, and about listing and deleting.
public abstract class BlobStoreContract extends BlobReadingContract {
  @TempDir protected Path scratch;

  @ParameterizedTest(name = "{0} bytes")
  @ValueSource(ints = {0, 1, 65_535, 65_536, 65_537, 5_242_880, 12_000_001})
  void givesBackTheBytesThatWereWritten(int length) {
    byte[] written = bytes(1, length);

    BlobStat stat = put(store(), "a/b", written);

    assertThat(stat.bytes()).isEqualTo(length);
    assertThat(get(store(), "a/b")).isEqualTo(written);
  }

  @Test
  void takesBytesOneByOneAndInPieces() {
    byte[] written = bytes(2, 300_000);

    try (BlobWriter writer = store().write(key("pieces"))) {
      writer.write(written[0]);
      writer.write(written, 1, 99_999);
      writer.write(written, 100_000, 0);
      writer.flush();
      writer.write(written, 100_000, 200_000);
      writer.commit();
    }

    assertThat(get(store(), "pieces")).isEqualTo(written);
  }

  @Test
  void tellsLengthAndTimeOfABlob() {
    BlobStat stat = put(store(), "a/b", bytes(3, 1234));

    assertThat(stat.key()).isEqualTo(key("a/b"));
    assertThat(stat.bytes()).isEqualTo(1234);
    assertThat(stat.lastModified()).isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES));
    assertThat(store().findStat(key("a/b"))).hasValue(stat);
    assertThat(store().findStat(key("a/c"))).isEmpty();
    assertThat(store().findStat(key("a"))).isEmpty();
  }

  @Test
  void showsNothingBeforeTheCommit() {
    try (BlobWriter writer = store().write(key("a/b"))) {
      writer.write(bytes(4, 12_000_000));

      assertAbsent("a/b");

      writer.commit();
    }
    assertThat(store().findStat(key("a/b"))).isPresent();
  }

  @ParameterizedTest(name = "{0} bytes")
  @ValueSource(ints = {0, 10, 12_000_000})
  void leavesNothingBehindWhenClosedWithoutACommit(int length) {
    try (BlobWriter writer = store().write(key("a/b"))) {
      writer.write(bytes(5, length));
    }

    assertAbsent("a/b");
  }

  @Test
  void keepsTheOldBlobWhenANewOneIsNotCommitted() {
    put(store(), "a/b", bytes(6, 100));

    try (BlobWriter writer = store().write(key("a/b"))) {
      writer.write(bytes(7, 200));
    }

    assertThat(get(store(), "a/b")).isEqualTo(bytes(6, 100));
  }

  @Test
  void takesNoMoreBytesAfterTheCommitOrTheClose() {
    BlobWriter committed = store().write(key("committed"));
    committed.commit();
    BlobWriter closed = store().write(key("closed"));
    closed.close();

    assertThatIllegalStateException().isThrownBy(() -> committed.write(1));
    assertThatIllegalStateException().isThrownBy(committed::commit);
    assertThatIllegalStateException().isThrownBy(() -> closed.write(1));
    assertThatIllegalStateException().isThrownBy(closed::commit);
    committed.close();
    closed.close();
    assertThat(get(store(), "committed")).isEmpty();
  }

  @Test
  void replacesABlobAsAWhole() {
    put(store(), "a/b", bytes(8, 1000));

    put(store(), "a/b", bytes(9, 10));

    assertThat(get(store(), "a/b")).isEqualTo(bytes(9, 10));
  }

  @Test
  void keepsOneWholeBlobOfSeveralConcurrentWriters() throws Exception {
    int writers = 8;
    var barrier = new CyclicBarrier(writers);
    List<Future<BlobStat>> commits = new ArrayList<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < writers; i++) {
        byte[] bytes = bytes(i, 200_000 + i);
        commits.add(
            threads.submit(() -> {
              try (BlobWriter writer = store().write(key("a/b/c/d"))) {
                writer.write(bytes);
                barrier.await();
                return writer.commit();
              }
            }));
      }
    }

    for (Future<BlobStat> commit : commits) {
      assertThat(commit.get().bytes()).isBetween(200_000L, 200_000L + writers);
    }
    byte[] kept = get(store(), "a/b/c/d");
    assertThat(kept).isEqualTo(bytes(kept.length - 200_000, kept.length));
  }

  @Test
  void keepsBlobsApartThatDifferInCaseOrAreTheBeginningOfOneAnother() {
    List<String> keys = List.of("a", "A", "a/b", "a/B", "a/b/c", "a/b/c/d", "a/b/cc", "a/b/c-d");

    keys.forEach(each -> put(store(), each));

    for (String each : keys) {
      assertThat(get(store(), each)).isEqualTo(bytes(each.hashCode(), 10));
    }
  }

  @Test
  void takesEveryAllowedCharacterAndTheLongestKey() {
    String characters =
        IntStream.range(0, 128)
            .mapToObj(c -> String.valueOf((char) c))
            .filter(c -> BlobKey.isValid("x" + c))
            .collect(joining());
    String element = "e".repeat(BlobKey.MAX_ELEMENT_LENGTH);
    List<String> keys =
        List.of(
            characters,
            "a/b/" + characters + "/" + characters,
            "a/b/-/_",
            "a/.../...a/.b.",
            element + "/" + element + "/" + "k".repeat(BlobKey.MAX_LENGTH - 402),
            "a/".repeat(BlobKey.MAX_LENGTH / 2 - 1) + "a");

    keys.forEach(each -> put(store(), each));

    assertThat(characters).hasSize(65);
    assertThat(keys(store(), "", 100)).containsExactlyElementsOf(keys.stream().sorted().toList());
    for (String each : keys) {
      assertThat(get(store(), each)).isEqualTo(bytes(each.hashCode(), 10));
    }
  }

  @ParameterizedTest(name = "{0} bytes")
  @ValueSource(ints = {0, 1000, 12_000_001})
  void takesOverAFile(int length) throws IOException {
    Path file = Files.write(scratch.resolve("upload"), bytes(12, length));

    BlobStat stat = store().adopt(key("a/b"), file);

    assertThat(stat.bytes()).isEqualTo(length);
    assertThat(store().findStat(key("a/b"))).hasValue(stat);
    assertThat(get(store(), "a/b")).isEqualTo(bytes(12, length));
    assertThat(file).doesNotExist();
  }

  @Test
  void takesOverAFileFromAnotherFileSystem() throws IOException {
    Path memory = Path.of("/dev/shm");
    assumeTrue(Files.isWritable(memory), "there is no /dev/shm to adopt from");
    assumeTrue(
        !Files.getFileStore(memory).equals(Files.getFileStore(scratch)),
        "/dev/shm is no file system of its own");
    Path file = Files.createTempFile(memory, "adopt", null);
    try {
      Files.write(file, bytes(13, 100_000));

      store().adopt(key("a/b"), file);

      assertThat(get(store(), "a/b")).isEqualTo(bytes(13, 100_000));
      assertThat(file).doesNotExist();
    } finally {
      Files.deleteIfExists(file);
    }
  }

  @Test
  void replacesABlobByAFile() throws IOException {
    put(store(), "a/b", bytes(14, 1000));

    store().adopt(key("a/b"), Files.write(scratch.resolve("upload"), bytes(15, 10)));

    assertThat(get(store(), "a/b")).isEqualTo(bytes(15, 10));
  }

  @Test
  void datesAnAdoptedFileToItsAdoption() throws IOException {
    Path file = Files.write(scratch.resolve("upload"), bytes(16, 10));
    Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(400, ChronoUnit.DAYS)));

    BlobStat stat = store().adopt(key("a/b"), file);

    assertThat(stat.lastModified()).isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES));
    assertThat(store().findStat(key("a/b"))).hasValue(stat);
  }

  @Test
  void takesOverNothingButRegularFiles() throws IOException {
    Path folder = Files.createDirectory(scratch.resolve("folder"));
    Path file = Files.write(scratch.resolve("file"), bytes(17, 10));
    Path link = Files.createSymbolicLink(scratch.resolve("link"), file);

    for (Path bad : List.of(folder, link, scratch.resolve("missing"))) {
      StorageProblem problem = problemOf(() -> store().adopt(key("a/b"), bad));

      assertThat(problem).isInstanceOf(StorageProblem.BadFile.class);
      assertThat(problem.publicMessage()).isEqualTo("File to store cannot be read");
    }
    assertAbsent("a/b");
    assertThat(folder).exists();
    assertThat(link).isSymbolicLink();
  }

  @Test
  void canBeChecked() {
    store().check();

    assertThat(keys(store(), "", 10)).isEmpty();
  }

  private void assertAbsent(String key) {
    assertThat(store().read(key(key), null)).isInstanceOf(ReadResult.NotFound.class);
    assertThat(store().findStat(key(key))).isEmpty();
    assertThat(store().findLocalFile(key(key))).isEmpty();
    assertThat(keys(store(), "", 10)).isEmpty();
  }
}
