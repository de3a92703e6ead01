package io.darkroom.server.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/// Folders and files that nobody but the server's own user can open.
public final class OwnerOnly {
  private OwnerOnly() {}

  /// Makes a folder and those around it, unless they are there.
  public static void createFolders(Path folder) {
    try {
      Files.createDirectories(folder, permissions("rwx------"));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot make the folder " + folder, e);
    }
  }

  /// For making a file.
  public static FileAttribute<Set<PosixFilePermission>> file() {
    return permissions("rw-------");
  }

  private static FileAttribute<Set<PosixFilePermission>> permissions(String text) {
    return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(text));
  }
}
