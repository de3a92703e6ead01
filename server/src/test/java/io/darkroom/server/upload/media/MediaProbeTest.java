package io.darkroom.server.upload.media;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class MediaProbeTest {
  private static final byte[] FILE_TYPE = box("ftyp", text("isom"), new byte[4], text("isom"));
  private static final byte[] MOVIE_HEADER =
      box("mvhd", ByteBuffer.allocate(100).putInt(12, 1000).putInt(16, 2500).array());

  @TempDir Path folder;

  private static byte[] text(String text) {
    return text.getBytes(US_ASCII);
  }

  private static byte[] joined(byte[]... parts) {
    var all = ByteBuffer.allocate(Arrays.stream(parts).mapToInt(part -> part.length).sum());
    Arrays.stream(parts).forEach(all::put);
    return all.array();
  }

  private static byte[] box(String type, byte[]... contents) {
    var content = joined(contents);
    return box(type, 8 + content.length, content);
  }

  private static byte[] box(String type, int claimedBytes, byte[] content) {
    var head = ByteBuffer.allocate(8).putInt(claimedBytes).put(text(type)).array();
    return joined(head, content);
  }

  private Path file(byte[] bytes) {
    try {
      return Files.write(folder.resolve("file"), bytes);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void readsTheMovieHeader() {
    var lie = box("meta", box("uuid", 0x7fffff00, new byte[10])); // nobody makes room for it
    var bytes = joined(FILE_TYPE, box("moov", MOVIE_HEADER, lie), box("mdat", 5000, new byte[50]));

    var measured = MediaProbe.measure(file(bytes), MediaFormat.MP4, 1000).orElseThrow();

    assertThat(measured.analysis())
        .containsEntry("duration", 2.5)
        .containsEntry("bit_rate", 3200L)
        .containsEntry("audio", Map.of());
  }

  static Stream<Named<byte[]>> unsound() {
    var deep = MOVIE_HEADER;
    for (var i = 0; i < 3000; i++) {
      deep = box("trak", deep);
    }
    var huge = ByteBuffer.allocate(16).putInt(1).put(text("moov")).putLong(Long.MAX_VALUE).array();
    var negative = ByteBuffer.allocate(16).putInt(1).put(text("moov")).putLong(-1).array();
    return Stream.of(
        Named.of("no movie", joined(FILE_TYPE, box("mdat", new byte[50]))),
        Named.of("file type alone", FILE_TYPE),
        Named.of("movie that breaks off", joined(FILE_TYPE, box("moov", 5000, MOVIE_HEADER))),
        Named.of(
            "header longer than the movie",
            joined(FILE_TYPE, box("moov", box("mvhd", 0x7fffff00, new byte[50])))),
        Named.of("box of nearly all there is", joined(FILE_TYPE, huge, MOVIE_HEADER)),
        Named.of("box of less than nothing", joined(FILE_TYPE, negative, MOVIE_HEADER)),
        Named.of("box shorter than its head", joined(FILE_TYPE, box("moov", 5, MOVIE_HEADER))),
        Named.of("boxes three thousand deep", joined(FILE_TYPE, box("moov", deep))),
        Named.of(
            "header larger than any",
            joined(FILE_TYPE, box("moov", MOVIE_HEADER, box("mvhd", new byte[17_000_000])))));
  }

  @ParameterizedTest
  @MethodSource("unsound")
  void refusesFilesWithoutASoundMovie(byte[] bytes) {
    assertThat(MediaProbe.measure(file(bytes), MediaFormat.MP4, bytes.length)).isEmpty();
  }

  @Test
  void readsTheHeaderOfAvi() {
    var header = ByteBuffer.allocate(100).order(ByteOrder.LITTLE_ENDIAN);
    header.put(0, text("RIFF")).put(8, text("AVI LIST")).put(20, text("hdrlavih"));
    header.putInt(32, 40_000).putInt(48, 250).putInt(64, 640).putInt(68, 480);

    var measured = MediaProbe.measure(file(header.array()), MediaFormat.AVI, 1000).orElseThrow();

    assertThat(measured.width()).isEqualTo(640);
    assertThat(measured.height()).isEqualTo(480);
    assertThat(measured.analysis())
        .containsEntry("duration", 10.0)
        .containsEntry("frame_rate", 25.0);
  }

  @Test
  void knowsNothingOfAnAviFileThatBreaksOff() {
    var measured =
        MediaProbe.measure(file(text("RIFF....AVI ")), MediaFormat.AVI, 12).orElseThrow();

    assertThat(measured.width()).isNull();
    assertThat(measured.analysis()).isEqualTo(Map.of("is_audio", false));
  }
}
