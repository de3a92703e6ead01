package io.darkroom.storage.blob.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/// The operations whose order decides what a power cut leaves behind. Safe for concurrent use.
/// Tests replace it to record that order and to make operations fail.
class Disk {
  private static final Set<PosixFilePermission> OWNER_FILE =
      PosixFilePermissions.fromString("rw-------");
  private static final Set<PosixFilePermission> OWNER_DIRECTORY =
      PosixFilePermissions.fromString("rwx------");
  private static final boolean POSIX =
      FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

  /// Makes a new file, readable and writable by its owner alone.
  FileChannel createFile(Path file) throws IOException {
    return FileChannel.open(
        file,
        Set.<OpenOption>of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
        attributes(OWNER_FILE));
  }

  /// Makes a directory for its owner alone, unless there is one.
  ///
  /// @throws FileAlreadyExistsException when something else has the name, a symbolic link included
  void createDirectory(Path directory) throws IOException {
    try {
      Files.createDirectory(directory, attributes(OWNER_DIRECTORY));
    } catch (FileAlreadyExistsException e) {
      if (!Files.isDirectory(directory, LinkOption.NOFOLLOW_LINKS)) {
        throw e;
      }
    }
  }

  /// Takes rights from everybody but the owner of a file that others have made.
  void restrict(Path file) throws IOException {
    if (POSIX) {
      Files.setPosixFilePermissions(file, OWNER_FILE);
    }
  }

  /// Returns when the bytes and attributes of an open file are on disk.
  ///
  /// @param file its name
  void force(FileChannel channel, Path file) throws IOException {
    channel.force(true);
  }

  /// Gives a file a new name in one instant, replacing what has it.
  ///
  /// @throws java.nio.file.AtomicMoveNotSupportedException when the names lie on two file systems
  void move(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
  }

  /// Returns when the names in a directory are on disk. Windows has no such operation and keeps
  /// names in its journal.
  void forceDirectory(Path directory) throws IOException {
    if (!POSIX) {
      return;
    }
    try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  private static FileAttribute<?>[] attributes(Set<PosixFilePermission> permissions) {
    return POSIX
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)}
        : new FileAttribute<?>[0];
  }
}
