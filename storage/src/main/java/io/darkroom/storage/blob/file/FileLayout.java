package io.darkroom.storage.blob.file;

import io.darkroom.storage.blob.BlobKey;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Where a key lies below the root, and what lies where.
///
/// Every path element but the last is a directory of that name, the last is a file whose name has an
/// `@` behind it; so `a` and `a/b` do not meet. The third element is the one that there may be
/// millions of (an asset), therefore its directories are spread over buckets named `+` and its first
/// two characters:
///
///     demo/o/3f9a/17324  ->  demo/o/+3f/3f9a/17324@
///
/// Neither mark may occur in a key. Unfinished files lie in `+incoming`.
record FileLayout(Path root) {
  private static final String BLOB_MARK = "@";
  private static final String BUCKET_MARK = "+";
  private static final int WIDE_LEVEL = 2;
  private static final int BUCKET_CHARACTERS = 2;

  Path incoming() {
    return root.resolve("+incoming");
  }

  /// The file that holds, or would hold, a blob.
  Leaf leaf(BlobKey key) {
    Path directory = root;
    String rest = key.value();
    for (int level = 0; ; level++) {
      int slash = rest.indexOf('/');
      String element = slash < 0 ? rest : rest.substring(0, slash);
      directory = spread(directory, level, element);
      if (slash < 0) {
        return new Leaf(key, directory, directory.resolve(element + BLOB_MARK));
      }
      directory = directory.resolve(element);
      rest = rest.substring(slash + 1);
    }
  }

  /// The directory of all blobs below a prefix.
  Place place(BlobKey prefix) {
    int level = (int) prefix.value().chars().filter(c -> c == '/').count() + 1;
    return new Place(
        leaf(prefix).directory().resolve(prefix.name()), prefix.value() + "/", level, null);
  }

  Place rootPlace() {
    return new Place(root, "", 0, null);
  }

  /// The directory in which an element of a key lies: the one given, or its bucket.
  private static Path spread(Path directory, int level, String element) {
    return level == WIDE_LEVEL && element.length() >= BUCKET_CHARACTERS
        ? directory.resolve(BUCKET_MARK + element.substring(0, BUCKET_CHARACTERS))
        : directory;
  }

  /// A directory and the part of the key space that lies in it.
  ///
  /// @param start what all keys in it begin with: empty, or ending in `/`
  /// @param level how many path elements `start` has
  /// @param bucket the characters that the next element begins with when this is a bucket, else
  ///   null
  record Place(Path directory, String start, int level, @Nullable String bucket) {

    /// What a file of this name in this directory is; null when it is nothing of ours.
    @Nullable Entry entry(String fileName) {
      boolean wide = level == WIDE_LEVEL && bucket == null;
      if (wide && fileName.startsWith(BUCKET_MARK)) {
        String characters = fileName.substring(BUCKET_MARK.length());
        return characters.length() == BUCKET_CHARACTERS && BlobKey.isValid(start + characters + "x")
            ? new Branch(
                start + characters,
                new Place(directory.resolve(fileName), start, level, characters))
            : null;
      }
      boolean blob = fileName.endsWith(BLOB_MARK);
      String element = blob ? fileName.substring(0, fileName.length() - 1) : fileName;
      if (!belongs(element, wide)) {
        return null;
      }
      Path path = directory.resolve(fileName);
      return blob
          ? new Leaf(new BlobKey(start + element), directory, path)
          : new Branch(
              start + element + "/", new Place(path, start + element + "/", level + 1, null));
    }

    private boolean belongs(String element, boolean wide) {
      if (!BlobKey.isValid(element) || !BlobKey.isValid(start + element)) {
        return false;
      }
      if (wide) {
        return element.length() < BUCKET_CHARACTERS;
      }
      return bucket == null || element.startsWith(bucket);
    }
  }

  /// Something of ours in a directory.
  sealed interface Entry {
    /// Sorts entries of one directory as their keys sort: a blob has its key, a branch what all its
    /// keys begin with.
    String order();
  }

  /// @param directory the one that holds the file
  record Leaf(BlobKey key, Path directory, Path file) implements Entry {
    @Override
    public String order() {
      return key.value();
    }
  }

  record Branch(String order, Place place) implements Entry {}
}
