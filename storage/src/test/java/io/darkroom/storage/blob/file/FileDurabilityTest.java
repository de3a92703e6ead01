package io.darkroom.storage.blob.file;

import static io.darkroom.storage.blob.Blobs.bytes;
import static io.darkroom.storage.blob.Blobs.key;
import static io.darkroom.storage.blob.Blobs.keys;
import static io.darkroom.storage.blob.Blobs.problemOf;
import static io.darkroom.storage.blob.Blobs.put;
import static org.assertj.core.api.Assertions.assertThat;

import io.darkroom.storage.blob.StorageProblem;
import io.darkroom.storage.blob.file.RecordingDisk.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a power cut, or a disk that fails, leaves of a blob. The order of forcing and renaming is
/// recorded and judged by [PowerCut].
class FileDurabilityTest {
  @TempDir private Path scratch;
  private final RecordingDisk disk = new RecordingDisk();
  private Path root;
  private FileBlobStore store;

  @BeforeEach
  void open() throws IOException {
    root = scratch.toRealPath().resolve("data").resolve("blobs");
    store = open(disk);
  }

  @Test
  void keepsEveryBlobFromItsCommitOn() {
    for (String key : List.of("demo/o/3f9a/1", "demo/o/3f9a/2", "demo/o/3f00/1", "x", "demo/d/y")) {
      put(store, key);

      assertKept(key);
    }
  }

  @Test
  void keepsAdoptedFilesFromTheirAdoptionOn() throws IOException {
    Path upload = Files.write(scratch.resolve("upload"), bytes(1, 10));

    store.adopt(key("demo/o/3f9a/1"), upload);

    assertKept("demo/o/3f9a/1");
  }

  @Test
  void keepsTheRootItself() throws IOException {
    put(store, "a");

    assertThat(PowerCut.after(disk.steps(), scratch.toRealPath()).keeps(fileOf("a"))).isTrue();
  }

  @Test
  void trustsNoDirectoryThatItFindsOnOpening() throws IOException {
    Files.createDirectories(root.resolve("demo/o/+3f/3f9a"));

    put(store, "demo/o/3f9a/1");

    assertKept("demo/o/3f9a/1");
  }

  @Test
  void forcesDirectoriesAgainThatWereRemovedMeanwhile() {
    put(store, "demo/o/3f9a/1");
    store.delete(key("demo/o/3f9a/1"));

    put(store, "demo/o/3f9a/2");

    assertKept("demo/o/3f9a/2");
  }

  @Test
  void forcesDirectoriesAgainThatOthersHaveRemoved() throws IOException {
    put(store, "demo/o/3f9a/1");
    for (String path : List.of("+3f/3f9a/1@", "+3f/3f9a", "+3f", "")) {
      Files.delete(root.resolve("demo/o").resolve(path));
    }

    put(store, "demo/o/3f9a/2");

    assertKept("demo/o/3f9a/2");
  }

  @Test
  void leavesNoTornBlobAtAnyMoment() throws IOException {
    put(store, "demo/o/3f9a/1");
    store.adopt(key("demo/o/3f9a/2"), Files.write(scratch.resolve("upload"), bytes(1, 10)));
    put(store, "demo/o/3f9a/1");

    List<Step> steps = disk.steps();
    for (int i = 0; i <= steps.size(); i++) {
      assertThat(PowerCut.after(steps.subList(0, i), root).torn()).isEmpty();
    }
  }

  @Test
  void keepsTheBlobsOfConcurrentWriters() throws Exception {
    List<Callable<List<Step>>> tasks = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      String key = "demo/o/3f9a/" + i;
      tasks.add(() -> {
        put(store, key);
        return disk.steps();
      });
    }

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var done = threads.invokeAll(tasks);
      for (int i = 0; i < done.size(); i++) {
        Path file = fileOf("demo/o/3f9a/" + i);
        assertThat(PowerCut.after(done.get(i).get(), root).keeps(file)).isTrue();
      }
    }
  }

  @Test
  void showsNothingWhenTheBytesCannotBeForced() throws IOException {
    assertNothingRemainsWhenFailingAt(Step.Force.class::isInstance);
  }

  @Test
  void showsNothingWhenADirectoryCannotBeMade() throws IOException {
    assertNothingRemainsWhenFailingAt(Step.MakeDirectory.class::isInstance);
  }

  @Test
  void showsNothingWhenTheFileCannotBeMoved() throws IOException {
    assertNothingRemainsWhenFailingAt(Step.Move.class::isInstance);
  }

  @Test
  void showsNothingWhenADirectoryCannotBeForced() throws IOException {
    assertNothingRemainsWhenFailingAt(Step.ForceDirectory.class::isInstance);
  }

  @Test
  void showsNothingWhenOnlyTheLastDirectoryCannotBeForced() throws IOException {
    Path last = fileOf("demo/o/3f9a/1").getParent();

    assertNothingRemainsWhenFailingAt(
        step -> step instanceof Step.ForceDirectory(Path directory) && directory.equals(last));
  }

  private void assertNothingRemainsWhenFailingAt(Predicate<Step> failure) throws IOException {
    Path upload = Files.write(scratch.resolve("upload"), bytes(1, 10));
    disk.failAt(failure);

    assertThat(problemOf(() -> put(store, "demo/o/3f9a/1")))
        .isInstanceOf(StorageProblem.Full.class);
    assertThat(problemOf(() -> store.adopt(key("demo/o/3f9a/1"), upload)))
        .isInstanceOf(StorageProblem.Full.class);

    disk.failAt(_ -> false);
    assertThat(keys(store, "", 10)).isEmpty();
    assertThat(root.resolve("+incoming")).isEmptyDirectory();
    assertThat(upload).hasBinaryContent(bytes(1, 10));
    put(store, "demo/o/3f9a/1");
    assertKept("demo/o/3f9a/1");
  }

  private void assertKept(String key) {
    assertThat(PowerCut.after(disk.steps(), root).keeps(fileOf(key))).as(key).isTrue();
  }

  private Path fileOf(String key) {
    return new FileLayout(root).leaf(key(key)).file();
  }

  private FileBlobStore open(Disk disk) {
    return new FileBlobStore(FileBlobStoreConfig.of(root), disk, InstantSource.system());
  }
}
