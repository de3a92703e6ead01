package io.darkroom.storage.blob.file;

import static io.darkroom.storage.blob.Blobs.bytes;
import static io.darkroom.storage.blob.Blobs.get;
import static io.darkroom.storage.blob.Blobs.key;
import static io.darkroom.storage.blob.Blobs.keys;
import static io.darkroom.storage.blob.Blobs.problemOf;
import static io.darkroom.storage.blob.Blobs.put;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.darkroom.storage.blob.BlobStore;
import io.darkroom.storage.blob.BlobStoreContract;
import io.darkroom.storage.blob.StorageProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileBlobStoreTest extends BlobStoreContract {
  @TempDir private Path data;
  private Path root;
  private FileBlobStore store;

  @BeforeEach
  void open() {
    root = data.resolve("blobs");
    store = new FileBlobStore(FileBlobStoreConfig.of(root));
  }

  @Override
  protected BlobStore store() {
    return store;
  }

  @Test
  void keepsBlobsWhenItIsOpenedAgain() {
    put(store, "demo/o/3f9a/1", bytes(1, 1000));

    var again = new FileBlobStore(FileBlobStoreConfig.of(root));

    assertThat(get(again, "demo/o/3f9a/1")).isEqualTo(bytes(1, 1000));
  }

  @Test
  void makesFilesAndDirectoriesForTheirOwnerAlone() throws IOException {
    assumeTrue(root.getFileSystem().supportedFileAttributeViews().contains("posix"), "no POSIX");
    Path upload = Files.write(scratch.resolve("upload"), bytes(1, 10));
    Files.setPosixFilePermissions(upload, PosixFilePermissions.fromString("rw-rw-rw-"));

    put(store, "demo/o/3f9a/1");
    store.adopt(key("demo/o/3f9a/2"), upload);

    for (Path path : everythingBelow(root)) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
          .as(path.toString())
          .isEqualTo(Files.isDirectory(path) ? "rwx------" : "rw-------");
    }
  }

  @Test
  void renamesAFileOfItsOwnFileSystem() throws IOException {
    Path upload = Files.write(scratch.resolve("upload"), bytes(1, 10));
    Object inode = Files.getAttribute(upload, "unix:ino");

    store.adopt(key("a/b"), upload);

    Path file = store.findLocalFile(key("a/b")).orElseThrow();
    assertThat(Files.getAttribute(file, "unix:ino")).isEqualTo(inode);
  }

  @Test
  void leavesNoEmptyDirectoriesBehind() throws IOException {
    put(store, "demo/o/3f9a/1");
    put(store, "demo/o/3f9b/2");
    put(store, "demo/d/3f9a/1/x");
    put(store, "demo/d/3f9a/1/y");

    store.delete(key("demo/o/3f9a/1"));
    store.delete(key("demo/o/3f9b/2"));
    store.deletePrefix("demo/d/3f9a");

    assertThat(everythingBelow(root)).containsExactlyInAnyOrder(root, root.resolve("+incoming"));
  }

  @Test
  void passesOverWhatOthersPutAmongTheBlobs() throws IOException {
    put(store, "demo/o/3f9a/1");
    Path assets = root.resolve("demo/o");
    List<Path> foreign =
        List.of(
            root.resolve("lost+found"),
            assets.resolve("+3g"),
            assets.resolve("+3f/other"),
            assets.resolve("+toolong"),
            assets.resolve("3f9c"),
            assets.resolve("+3f/3f9a/dir@"));
    for (Path directory : foreign) {
      Files.createDirectories(directory);
      Files.write(directory.resolve("note.txt"), bytes(1, 10));
      Files.write(directory.resolve("no key@"), bytes(1, 10));
    }

    assertThat(keys(store, "", 10)).containsExactly("demo/o/3f9a/1");
    assertThat(store.deletePrefix("demo")).isEqualTo(1);
    assertThat(foreign).allSatisfy(directory -> assertThat(directory).isNotEmptyDirectory());
  }

  @Test
  void followsNoLinkOutOfTheStore() throws IOException {
    Path outside = Files.createDirectory(scratch.resolve("outside"));
    Path bucket = Files.createDirectory(outside.resolve("+se"));
    Path secret = Files.write(bucket.resolve("secret@"), bytes(1, 10));
    put(store, "a/b/c");
    Files.createSymbolicLink(root.resolve("a/file@"), secret);
    Files.createSymbolicLink(root.resolve("a/folder"), outside);

    for (String key : List.of("a/file", "a/folder/secret")) {
      assertThat(problemOf(() -> store.read(key(key), null)))
          .isInstanceOf(StorageProblem.Corrupt.class);
      assertThat(problemOf(() -> store.findStat(key(key))))
          .isInstanceOf(StorageProblem.Corrupt.class);
      assertThat(problemOf(() -> store.findLocalFile(key(key))))
          .isInstanceOf(StorageProblem.Corrupt.class);
      assertThat(problemOf(() -> store.delete(key(key))))
          .isInstanceOf(StorageProblem.Corrupt.class);
    }
    assertThat(problemOf(() -> put(store, "a/folder/new")))
        .isInstanceOf(StorageProblem.Misconfigured.class);
    assertThat(problemOf(() -> store.deletePrefix("a/folder")))
        .isInstanceOf(StorageProblem.Corrupt.class);
    assertThat(keys(store, "", 10)).containsExactly("a/b/c");
    assertThat(store.deletePrefix("a")).isEqualTo(1);
    assertThat(everythingBelow(outside)).containsExactly(outside, bucket, secret);
  }

  @Test
  void letsTheRootItselfBeALink() throws IOException {
    Path elsewhere = Files.createDirectory(scratch.resolve("elsewhere"));
    Path link = Files.createSymbolicLink(scratch.resolve("link"), elsewhere);

    var linked = new FileBlobStore(FileBlobStoreConfig.of(link));

    put(linked, "a/b", bytes(1, 10));
    assertThat(get(linked, "a/b")).isEqualTo(bytes(1, 10));
  }

  @Test
  void cannotBeOpenedWhereAFileStands() throws IOException {
    Path file = Files.write(scratch.resolve("file"), bytes(1, 10));

    for (Path bad : List.of(file, file.resolve("below"))) {
      assertThat(problemOf(() -> new FileBlobStore(FileBlobStoreConfig.of(bad))))
          .isInstanceOf(StorageProblem.Misconfigured.class);
    }
  }

  @Test
  void goesOnWhenItsDirectoriesAreRemovedByOthers() throws IOException {
    put(store, "demo/o/3f9a/1");
    deleteEverythingIn(root);

    put(store, "demo/o/3f9a/2", bytes(1, 10));

    assertThat(get(store, "demo/o/3f9a/2")).isEqualTo(bytes(1, 10));
    assertThat(keys(store, "", 10)).containsExactly("demo/o/3f9a/2");
  }

  @Test
  void saysSoWhenItsRootIsGone() throws IOException {
    deleteEverythingIn(root);
    Files.delete(root);

    assertThat(problemOf(store::check)).isInstanceOf(StorageProblem.Unavailable.class);
    assertThat(problemOf(() -> put(store, "a/b"))).isInstanceOf(StorageProblem.Unavailable.class);
    assertThat(store.findStat(key("a/b"))).isEmpty();
  }

  @Test
  void neverFailsAWriterWhoseDirectoryIsEmptiedByAnother() throws Exception {
    List<Callable<String>> tasks = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      String key = "demo/o/3f9a/" + i;
      tasks.add(() -> {
        for (int round = 0; round < 100; round++) {
          put(store, key);
          assertThat(store.delete(key(key))).isTrue();
        }
        return key;
      });
    }

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var done : threads.invokeAll(tasks)) {
        assertThat(done.get()).startsWith("demo");
      }
    }
    assertThat(everythingBelow(root)).containsExactlyInAnyOrder(root, root.resolve("+incoming"));
  }

  private static List<Path> everythingBelow(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths.toList();
    }
  }

  private static void deleteEverythingIn(Path folder) throws IOException {
    for (Path path : everythingBelow(folder).reversed()) {
      if (!path.equals(folder)) {
        Files.delete(path);
      }
    }
  }
}
