package io.darkroom.storage.blob.file;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/// Makes the directories of a tree as files come, and removes them when they are empty. Safe for
/// concurrent use.
///
/// A file that was forced to disk is lost all the same when the name of a directory above it was
/// not. So before a file is put into a directory, each directory on the way is on disk by name, no
/// matter whether this call, another thread or an earlier process has made it.
final class Directories {
  /// How many directories are remembered as being on disk by name. Forgetting one costs an extra
  /// force, about a flush of the disk's cache.
  private static final int MAX_REMEMBERED = 10_000;

  private final Path root;
  private final Disk disk;

  /// Shared by those who fill directories, exclusive for those who remove them: an empty directory
  /// does not vanish between being made and being filled.
  private final ReadWriteLock lock = new ReentrantReadWriteLock();

  @GuardedBy("named")
  private final Map<Path, Boolean> named = new RecentPaths();

  Directories(Path root, Disk disk) {
    this.root = root;
    this.disk = disk;
  }

  /// Makes the root and what is missing above it.
  void createRoot() throws IOException {
    createMissing(root);
  }

  /// Runs an action that puts a file into a directory, which exists by then and is on disk by name.
  void fill(Path directory, Filling action) throws IOException {
    lock.readLock().lock();
    try {
      makeNamed(directory);
      action.run();
    } catch (NoSuchFileException e) {
      if (Files.exists(directory)) {
        throw e;
      }
      // removed by somebody else than this store
      forgetAll();
      makeNamed(directory);
      action.run();
    } finally {
      lock.readLock().unlock();
    }
  }

  /// Removes a directory when it is empty, and then those above it, up to the root.
  void removeEmpty(Path directory) throws IOException {
    lock.writeLock().lock();
    try {
      for (Path each = directory;
          each != null && !each.equals(root) && each.startsWith(root);
          each = each.getParent()) {
        forget(each);
        Files.deleteIfExists(each);
      }
    } catch (DirectoryNotEmptyException _) {
      // still in use, and so are those above
    } finally {
      lock.writeLock().unlock();
    }
  }

  private void makeNamed(Path directory) throws IOException {
    if (directory.equals(root) || isNamed(directory)) {
      return;
    }
    Path parent = parentOf(directory);
    makeNamed(parent);
    disk.createDirectory(directory);
    disk.forceDirectory(parent);
    remember(directory);
  }

  private void createMissing(Path directory) throws IOException {
    if (Files.isDirectory(directory)) {
      return;
    }
    Path parent = parentOf(directory);
    createMissing(parent);
    disk.createDirectory(directory);
    disk.forceDirectory(parent);
  }

  private static Path parentOf(Path directory) throws IOException {
    Path parent = directory.getParent();
    if (parent == null) {
      throw new NoSuchFileException(directory.toString());
    }
    return parent;
  }

  private boolean isNamed(Path directory) {
    synchronized (named) {
      return named.get(directory) != null;
    }
  }

  private void remember(Path directory) {
    synchronized (named) {
      named.put(directory, true);
    }
  }

  private void forget(Path directory) {
    synchronized (named) {
      named.remove(directory);
    }
  }

  private void forgetAll() {
    synchronized (named) {
      named.clear();
    }
  }

  /// Puts a file into a directory.
  interface Filling {
    void run() throws IOException;
  }

  private static final class RecentPaths extends LinkedHashMap<Path, Boolean> {
    private static final long serialVersionUID = 1L;

    RecentPaths() {
      super(16, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<Path, Boolean> eldest) {
      return size() > MAX_REMEMBERED;
    }
  }
}
