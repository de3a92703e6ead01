package io.darkroom.storage.blob.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.darkroom.storage.blob.StorageProblem;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FileProblemsTest {
  @ParameterizedTest(name = "{0}")
  @MethodSource("failures")
  void tellsKindsOfFailureApart(IOException failure, Class<? extends StorageProblem> expected) {
    StorageProblem problem = FileProblems.of("writing a/b", failure).problem();

    assertThat(problem).isInstanceOf(expected);
    assertThat(problem.detail()).startsWith("writing a/b: ");
    assertThat(problem.publicMessage()).doesNotContain("a/b");
  }

  static Stream<Arguments> failures() {
    return Stream.of(
        Arguments.of(new IOException("No space left on device"), StorageProblem.Full.class),
        Arguments.of(reason("Disk quota exceeded"), StorageProblem.Full.class),
        Arguments.of(reason("File too large"), StorageProblem.Full.class),
        Arguments.of(new AccessDeniedException("/data"), StorageProblem.Denied.class),
        Arguments.of(reason("Read-only file system"), StorageProblem.Denied.class),
        Arguments.of(reason("Operation not permitted"), StorageProblem.Denied.class),
        Arguments.of(reason("Too many levels of symbolic links"), StorageProblem.Corrupt.class),
        Arguments.of(reason("Not a directory"), StorageProblem.Misconfigured.class),
        Arguments.of(new FileAlreadyExistsException("/data"), StorageProblem.Misconfigured.class),
        Arguments.of(
            new AtomicMoveNotSupportedException("/data/a", "/data/b", "Invalid cross-device link"),
            StorageProblem.Misconfigured.class),
        Arguments.of(new NoSuchFileException("/data"), StorageProblem.Unavailable.class),
        Arguments.of(new IOException("Input/output error"), StorageProblem.Unavailable.class),
        Arguments.of(reason("Too many open files"), StorageProblem.Unavailable.class));
  }

  private static IOException reason(String reason) {
    return new FileSystemException("/data/a", null, reason);
  }
}
