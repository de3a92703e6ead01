package io.darkroom.server.upload.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MediaSnifferTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "MP4,                  00000020 66747970 69736f6d,                       MP4",
    "MP4 of version 2,     00000020 66747970 6d703432,                       MP4",
    "MPEG-4 audio,         00000020 66747970 4d344120,                       M4A",
    "QuickTime,            00000014 66747970 71742020,                       MOV",
    "old QuickTime,        00000008 77696465 00000000,                       MOV",
    "3GPP,                 00000014 66747970 33677034,                       THREE_GP",
    "WebM,                 1a45dfa3 01000000 0000001f 42828477 65626d,       WEBM",
    "Matroska,             1a45dfa3 a3428288 6d617472 6f736b61,             MKV",
    "EBML of another kind, 1a45dfa3 a3428288 6f746865 72,                    ",
    "AVI,                  52494646 00000000 41564920,                       AVI",
    "WAVE,                 52494646 00000000 57415645,                       WAV",
    "other RIFF,           52494646 00000000 41434f4e,                       ",
    "Ogg Vorbis,           4f676753 00020000 01766f72626973,                 OGG",
    "Ogg Theora,           4f676753 00020000 80746865 6f7261,               OGV",
    "FLAC,                 664c6143 00000022,                                FLAC",
    "Flash,                464c5601 05000000,                                FLV",
    "Windows Media,        3026b275 8e66cf11 a6d900aa 0062ce6c,             WMV",
    "AMR,                  2321414d 520a,                                    AMR",
    "AIFF,                 464f524d 00000000 41494646,                       AIFF",
    "MPEG program stream,  000001ba 44000400,                                MPEG",
    "MP3 with tags,        49443303 00000000,                                MP3",
    "one MP3 frame mark,   fffb9000,                                         ",
    "text,                 68656c6c 6f,                                      ",
    "JPEG,                 ffd8ffe0 00104a46,                                ",
    "nothing,              ,                                                 ",
  })
  void tellsFormatsByTheirMarks(
      String name, @Nullable String digits, @Nullable MediaFormat expected) {
    var bytes = digits == null ? new byte[0] : HexFormat.of().parseHex(digits.replace(" ", ""));

    assertThat(MediaSniffer.findFormat(bytes).orElse(null)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"188, 0", "192, 4", "204, 0"})
  void tellsTransportStreamsByThreePackets(int packetBytes, int first) {
    var bytes = new byte[700];
    IntStream.range(0, 3).forEach(i -> bytes[first + i * packetBytes] = 'G');

    assertThat(MediaSniffer.findFormat(bytes)).contains(MediaFormat.MPEG_TS);
    bytes[first + 2 * packetBytes] = 'H';
    assertThat(MediaSniffer.findFormat(bytes)).isEmpty();
  }

  @Test
  void tellsMp3ByTwoFrames() {
    var bytes = new byte[1000];
    var frame = HexFormat.of().parseHex("fffb9000"); // 128 kbit/s at 44.1 kHz: 417 bytes
    System.arraycopy(frame, 0, bytes, 0, 4);
    System.arraycopy(frame, 0, bytes, 417, 4);

    assertThat(MediaSniffer.findFormat(bytes)).contains(MediaFormat.MP3);
    assertThat(MediaSniffer.findFormat(Arrays.copyOf(bytes, 417))).isEmpty();
  }

  @Test
  void tellsAacByTwoFrames() {
    var bytes = new byte[300];
    var frame = HexFormat.of().parseHex("fff15080190000"); // 200 bytes
    System.arraycopy(frame, 0, bytes, 0, 7);
    System.arraycopy(frame, 0, bytes, 200, 7);

    assertThat(MediaSniffer.findFormat(bytes)).contains(MediaFormat.AAC);
  }

  @Test
  void survivesAnyBytesAndTakesFewForMedia() {
    var random = new Random(7);
    var taken = 0;
    for (var i = 0; i < 20_000; i++) {
      var bytes = new byte[random.nextInt(600)];
      random.nextBytes(bytes);
      taken += MediaSniffer.findFormat(bytes).isPresent() ? 1 : 0;
    }

    assertThat(taken).isLessThan(5);
    assertThat(MediaSniffer.findFormat("GIF89a".getBytes(ISO_8859_1))).isEmpty();
  }
}
