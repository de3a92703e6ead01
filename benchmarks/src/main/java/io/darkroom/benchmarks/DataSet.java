package io.darkroom.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;

/// Pictures that benchmarks read, by name. They are real photographs kept outside the repository;
/// `-Ddarkroom.corpus` says where.
public enum DataSet {
  /// A photograph of 2725×2225 pixels, JPEG, from the test data of sharp.
  PHOTO_6MP("photo-6mp.jpg"),
  /// A photograph of 9643×10328 pixels, JPEG, from the test data of thumbor.
  PHOTO_99MP("huge-99mp.jpg");

  private final String fileName;

  DataSet(String fileName) {
    this.fileName = fileName;
  }

  public Path path() {
    var path = Path.of(System.getProperty("darkroom.corpus", "../shared/corpus")).resolve(fileName);
    if (!Files.exists(path)) {
      throw new IllegalStateException(
          path + " is missing; say where the pictures are with -Ddarkroom.corpus");
    }
    return path;
  }
}
