package io.darkroom.storage.blob;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A finished file that a store is about to take over.
///
/// @param bytes its length when it was looked at
public record SourceFile(Path path, long bytes) {
  private static final Logger log = LoggerFactory.getLogger(SourceFile.class);

  /// Looks at a file, without following a symbolic link.
  ///
  /// @throws StorageException with `BadFile` when it is missing, unreadable or no regular file
  public static SourceFile of(Path path) {
    BasicFileAttributes attributes;
    try {
      attributes = Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    } catch (IOException e) {
      throw new StorageException(new StorageProblem.BadFile("cannot look at " + path), e);
    }
    if (!attributes.isRegularFile()) {
      throw new StorageException(new StorageProblem.BadFile(path + " is not a regular file"));
    }
    if (!Files.isReadable(path)) {
      throw new StorageException(new StorageProblem.BadFile(path + " cannot be read"));
    }
    return new SourceFile(path, attributes.size());
  }

  /// Removes the file once its bytes are safe elsewhere. Failing to is logged and no failure of the
  /// store: the blob is there.
  public void remove() {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      log.warn("Stored {}, but could not remove it", path, e);
    }
  }
}
