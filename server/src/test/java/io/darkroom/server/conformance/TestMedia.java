package io.darkroom.server.conformance;

import static org.assertj.core.api.Assumptions.assumeThat;

import io.vertx.core.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;

/// Files of every kind for the rows of conformance cases.
final class TestMedia {
  private static final Path CORPUS =
      Path.of(System.getProperty("darkroom.root", "..")).resolve("../shared/corpus");

  private TestMedia() {}

  /// The bytes that a row describes: `text`, `hex` repeated to a length, `corpus`, `wave` or `zip`.
  static byte[] bytes(JsonObject file) {
    if (file.containsKey("text")) {
      return file.getString("text").getBytes(StandardCharsets.UTF_8);
    }
    if (file.containsKey("hex")) {
      var bytes = HexFormat.of().parseHex(file.getString("hex").replace(" ", ""));
      return Arrays.copyOf(bytes, file.getInteger("length", bytes.length));
    }
    if (file.containsKey("wave")) {
      return wave(file.getInteger("wave"));
    }
    if (file.containsKey("zip")) {
      return zip(file.getString("zip"));
    }
    var path = CORPUS.resolve(file.getString("corpus"));
    assumeThat(path).as("the corpus of real files").exists();
    try {
      return Files.readAllBytes(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Silence in stereo.
  static byte[] wave(int seconds) {
    var format = new AudioFormat(8000, 16, 2, true, false);
    var silence = new byte[seconds * 8000 * 4];
    var wave = new ByteArrayOutputStream();
    try (var samples =
        new AudioInputStream(new ByteArrayInputStream(silence), format, seconds * 8000L)) {
      AudioSystem.write(samples, AudioFileFormat.Type.WAVE, wave);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return wave.toByteArray();
  }

  private static byte[] zip(String entry) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(entry));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
