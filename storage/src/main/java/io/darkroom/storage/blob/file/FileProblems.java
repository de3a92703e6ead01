package io.darkroom.storage.blob.file;

import io.darkroom.storage.blob.StorageException;
import io.darkroom.storage.blob.StorageProblem;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NotDirectoryException;
import java.util.List;
import java.util.Locale;

/// What an `IOException` of the file system means for a store. Java has no types for most of them,
/// so the operating system's text decides (Linux and macOS wording, `strerror(3)`).
final class FileProblems {
  private static final List<String> FULL =
      List.of("no space left", "quota exceeded", "file too large", "not enough space");
  private static final List<String> DENIED = List.of("read-only file system", "not permitted");
  private static final List<String> CORRUPT =
      List.of("too many levels of symbolic links", "structure needs cleaning");
  private static final List<String> MISCONFIGURED = List.of("not a directory", "is a directory");

  private FileProblems() {}

  /// @param operation what was being done, such as `writing demo/o/3f9a/17324`
  static StorageException of(String operation, IOException e) {
    return new StorageException(problem(operation + ": " + e, e), e);
  }

  private static StorageProblem problem(String detail, IOException e) {
    return switch (e) {
      case AccessDeniedException _ -> new StorageProblem.Denied(detail);
      case AtomicMoveNotSupportedException _ ->
          new StorageProblem.Misconfigured(detail + " (the store spans two file systems)");
      case FileAlreadyExistsException _, NotDirectoryException _ ->
          new StorageProblem.Misconfigured(detail);
      default -> problemByText(detail);
    };
  }

  private static StorageProblem problemByText(String detail) {
    String text = detail.toLowerCase(Locale.ROOT);
    if (FULL.stream().anyMatch(text::contains)) {
      return new StorageProblem.Full(detail);
    }
    if (DENIED.stream().anyMatch(text::contains)) {
      return new StorageProblem.Denied(detail);
    }
    if (CORRUPT.stream().anyMatch(text::contains)) {
      return new StorageProblem.Corrupt(detail);
    }
    if (MISCONFIGURED.stream().anyMatch(text::contains)) {
      return new StorageProblem.Misconfigured(detail);
    }
    return new StorageProblem.Unavailable(detail);
  }
}
