package io.darkroom.transform.engine;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/// Real pictures beside the project, which are not part of it. Where they are missing, the tests
/// that need them are skipped and say so.
public final class Corpus {
  private Corpus() {}

  /// The folder: the property `darkroom.corpus`, else the variable `DARKROOM_CORPUS`, else
  /// `../shared/corpus` seen from the project.
  private static Path folder() {
    var property = System.getProperty("darkroom.corpus", System.getenv("DARKROOM_CORPUS"));
    if (property != null) {
      return Path.of(property);
    }
    var root = Objects.requireNonNullElse(System.getProperty("darkroom.root"), "..");
    return Path.of(root, "..", "shared", "corpus").normalize();
  }

  public static Path file(String name) {
    var file = folder().resolve(name);
    assumeTrue(Files.exists(file), () -> "test picture " + file + " is not there");
    return file;
  }

  public static ImageSource source(String name) {
    return new ImageSource.OfFile(file(name));
  }

  public static byte[] bytes(String name) {
    try {
      return Files.readAllBytes(file(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// All files, by name.
  public static List<Path> files() {
    var folder = folder();
    assumeTrue(
        Files.isDirectory(folder), () -> "folder of test pictures " + folder + " is not there");
    try (var files = Files.list(folder)) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
