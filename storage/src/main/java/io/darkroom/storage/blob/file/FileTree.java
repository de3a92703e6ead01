package io.darkroom.storage.blob.file;

import io.darkroom.storage.blob.BlobKey;
import io.darkroom.storage.blob.BlobStat;
import io.darkroom.storage.blob.StorageException;
import io.darkroom.storage.blob.StorageProblem;
import io.darkroom.storage.blob.file.FileLayout.Branch;
import io.darkroom.storage.blob.file.FileLayout.Entry;
import io.darkroom.storage.blob.file.FileLayout.Leaf;
import io.darkroom.storage.blob.file.FileLayout.Place;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Looks at the files of a store without ever following a symbolic link below its root. Asked for
/// one place, it reports a link on the way as `Corrupt`; what others have put among the blobs is
/// passed over. Safe for concurrent use.
final class FileTree {
  /// What is known about a blob, or null when there is none.
  @Nullable BlobStat stat(Leaf leaf) throws IOException {
    if (!exists(leaf.directory())) {
      return null;
    }
    BasicFileAttributes attributes = attributes(leaf.file());
    if (attributes == null) {
      return null;
    }
    if (!attributes.isRegularFile()) {
      throw foreign(leaf.file());
    }
    return stat(leaf, attributes);
  }

  /// The blobs of a place in key order, from the first one after a key.
  ///
  /// @param after null to begin with the first
  /// @param limit the most to return
  List<BlobStat> list(Place place, @Nullable BlobKey after, int limit) throws IOException {
    List<BlobStat> found = new ArrayList<>();
    if (exists(place.directory())) {
      collect(place, after == null ? "" : after.value(), limit, found);
    }
    return found;
  }

  /// Removes the blobs of a place, but no directory, and says how many there were.
  ///
  /// @param emptied is told of each directory when nothing of ours is left in it, inner ones first
  long delete(Place place, Emptied emptied) throws IOException {
    return exists(place.directory()) ? deleteIn(place, emptied) : 0;
  }

  private void collect(Place place, String after, int limit, List<BlobStat> found)
      throws IOException {
    for (Entry entry : entries(place)) {
      if (found.size() == limit) {
        return;
      }
      switch (entry) {
        case Leaf leaf when leaf.order().compareTo(after) > 0 -> {
          BasicFileAttributes attributes = attributes(leaf.file());
          if (attributes != null && attributes.isRegularFile()) {
            found.add(stat(leaf, attributes));
          }
        }
        case Branch branch when mayHoldMore(branch, after) ->
            collect(branch.place(), after, limit, found);
        case Leaf _, Branch _ -> {}
      }
    }
  }

  private static boolean mayHoldMore(Branch branch, String after) {
    return branch.order().compareTo(after) > 0 || after.startsWith(branch.order());
  }

  private long deleteIn(Place place, Emptied emptied) throws IOException {
    long deleted = 0;
    for (Entry entry : entries(place)) {
      deleted +=
          switch (entry) {
            case Leaf leaf -> deleteFile(leaf.file());
            case Branch branch -> deleteIn(branch.place(), emptied);
          };
    }
    emptied.accept(place.directory());
    return deleted;
  }

  private static int deleteFile(Path file) throws IOException {
    BasicFileAttributes attributes = attributes(file);
    return attributes != null && attributes.isRegularFile() && Files.deleteIfExists(file) ? 1 : 0;
  }

  /// What is ours in a directory, in key order.
  private static List<Entry> entries(Place place) throws IOException {
    BasicFileAttributes attributes = attributes(place.directory());
    if (attributes == null || !attributes.isDirectory()) {
      return List.of();
    }
    List<Entry> entries = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(place.directory())) {
      for (Path file : files) {
        Entry entry = place.entry(file.getFileName().toString());
        if (entry != null) {
          entries.add(entry);
        }
      }
    } catch (NoSuchFileException _) {
      return List.of();
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    entries.sort(Comparator.comparing(Entry::order));
    return entries;
  }

  private static BlobStat stat(Leaf leaf, BasicFileAttributes attributes) {
    return new BlobStat(leaf.key(), attributes.size(), attributes.lastModifiedTime().toInstant());
  }

  private static @Nullable BasicFileAttributes attributes(Path path) throws IOException {
    try {
      return Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    } catch (NoSuchFileException _) {
      return null;
    }
  }

  private static boolean exists(Path directory) throws IOException {
    try {
      if (directory.toRealPath().equals(directory)) {
        return true;
      }
      throw foreign(directory);
    } catch (NoSuchFileException _) {
      return false;
    }
  }

  private static StorageException foreign(Path path) {
    return new StorageException(
        new StorageProblem.Corrupt(path + " is a link or lies behind one: not of the store"));
  }

  /// Told of a directory that may be empty now.
  interface Emptied {
    void accept(Path directory) throws IOException;
  }
}
