package io.darkroom.transform.golden;

import static org.assertj.core.api.Assertions.assertThat;

import io.darkroom.transform.engine.Painting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The kept pictures: found, made when missing and asked for, and shown beside what came instead.
final class GoldenPictures {
  private static final Path MODULE =
      Path.of(System.getProperty("darkroom.root", "..")).resolve("transform-engine");
  private static final Path KEPT = MODULE.resolve("src/test/resources/golden");
  private static final Path FAILED = MODULE.resolve("target/golden");

  /// Between the pictures of a comparison, in pixels.
  private static final int GAP = 4;

  private GoldenPictures() {}

  /// The kept picture; when it is missing and the switch is set, what was found is kept from now
  /// on.
  static Painting keptOrMade(String fileName, Painting found) throws IOException {
    var file = KEPT.resolve(fileName);
    if (!Files.exists(file) && Boolean.getBoolean("darkroom.write-golden")) {
      Files.createDirectories(KEPT);
      Files.write(file, found.encoded("png"));
    }
    return kept(fileName);
  }

  static Painting kept(String fileName) throws IOException {
    var file = KEPT.resolve(fileName);
    assertThat(file).exists();
    return Painting.decode(Files.readAllBytes(file));
  }

  /// Writes what was found, what was expected, and eight times the difference, side by side.
  ///
  /// @return where it is
  static Path show(String fileName, Painting found, Painting expected) throws IOException {
    int width = Math.max(found.width(), expected.width());
    int height = Math.max(found.height(), expected.height());
    var beside =
        Painting.of(
            3 * width + 2 * GAP,
            height,
            (x, y) ->
                switch (x / (width + GAP)) {
                  case 0 -> at(found, x, y);
                  case 1 -> at(expected, x - width - GAP, y);
                  default -> difference(found, expected, x - 2 * (width + GAP), y);
                });
    Files.createDirectories(FAILED);
    return Files.write(FAILED.resolve(fileName), beside.encoded("png"));
  }

  private static int at(Painting picture, int x, int y) {
    return x < picture.width() && y < picture.height() ? picture.at(x, y) : 0;
  }

  private static int difference(Painting found, Painting expected, int x, int y) {
    int difference = Math.min(255, 8 * Painting.distance(at(found, x, y), at(expected, x, y)));
    return Painting.rgb(difference, difference, difference);
  }
}
