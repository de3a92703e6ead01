package io.darkroom.server.upload.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Tells the format of a video or audio file from its first bytes, whatever its name says, by the
/// marks that the format's specification puts at the start. Pictures are to be looked for before:
/// some live in the same containers.
public final class MediaSniffer {
  /// As many first bytes as any format needs: three packets of a transport stream with timestamps.
  public static final int PREFIX_BYTES = 4096;

  private static final List<Integer> PACKET_BYTES = List.of(188, 192, 204);
  private static final Set<String> QUICKTIME_BOXES =
      Set.of("moov", "mdat", "wide", "free", "skip", "pnot");
  private static final String ASF = hex("3026b2758e66cf11a6d900aa0062ce6c");
  private static final String EBML = hex("1a45dfa3");

  private final byte[] bytes;
  private final String text;

  private MediaSniffer(byte[] bytes) {
    this.bytes = bytes;
    this.text = new String(bytes, ISO_8859_1);
  }

  /// The format of a file that begins with these bytes; empty when it is none we know.
  ///
  /// @param prefix the first [#PREFIX_BYTES] of the file, or all of it when it is shorter
  public static Optional<MediaFormat> findFormat(byte[] prefix) {
    return new MediaSniffer(Arrays.copyOf(prefix, Math.min(prefix.length, PREFIX_BYTES))).find();
  }

  private Optional<MediaFormat> find() {
    if (has(4, "ftyp")) {
      return Optional.of(byBrand());
    }
    if (has(0, "RIFF")) {
      return findRiff();
    }
    if (has(0, EBML)) {
      return findMatroska();
    }
    if (has(0, "OggS")) {
      return Optional.of(text.contains("\u0080theora") ? MediaFormat.OGV : MediaFormat.OGG);
    }
    if (has(0, "fLaC")) {
      return Optional.of(MediaFormat.FLAC);
    }
    if (has(0, "FLV\u0001")) {
      return Optional.of(MediaFormat.FLV);
    }
    if (has(0, ASF)) {
      return Optional.of(MediaFormat.WMV);
    }
    if (has(0, "#!AMR")) {
      return Optional.of(MediaFormat.AMR);
    }
    if (has(0, "FORM") && (has(8, "AIFF") || has(8, "AIFC"))) {
      return Optional.of(MediaFormat.AIFF);
    }
    return findLooserMark();
  }

  /// The formats whose marks are short, or repeat.
  private Optional<MediaFormat> findLooserMark() {
    if (has(0, "\0\0\u0001\u00ba")) {
      return Optional.of(MediaFormat.MPEG);
    }
    if (QUICKTIME_BOXES.stream().anyMatch(box -> has(4, box))) {
      return Optional.of(MediaFormat.MOV);
    }
    if (PACKET_BYTES.stream().anyMatch(this::isTransportStream)) {
      return Optional.of(MediaFormat.MPEG_TS);
    }
    if (has(0, "ID3") || MpegAudio.hasTwoFrames(bytes)) {
      return Optional.of(MediaFormat.MP3);
    }
    return MpegAudio.hasTwoAdtsFrames(bytes) ? Optional.of(MediaFormat.AAC) : Optional.empty();
  }

  /// ISO 14496-12: whatever is not marked otherwise is MP4.
  private MediaFormat byBrand() {
    if (has(8, "qt  ")) {
      return MediaFormat.MOV;
    }
    if (has(8, "M4A ") || has(8, "M4B ")) {
      return MediaFormat.M4A;
    }
    return has(8, "3g") ? MediaFormat.THREE_GP : MediaFormat.MP4;
  }

  private Optional<MediaFormat> findRiff() {
    if (has(8, "WAVE")) {
      return Optional.of(MediaFormat.WAV);
    }
    return has(8, "AVI ") ? Optional.of(MediaFormat.AVI) : Optional.empty();
  }

  /// The document type stands in the header element.
  private Optional<MediaFormat> findMatroska() {
    var header = text.substring(0, Math.min(text.length(), 256));
    if (header.contains("webm")) {
      return Optional.of(MediaFormat.WEBM);
    }
    return header.contains("matroska") ? Optional.of(MediaFormat.MKV) : Optional.empty();
  }

  /// ISO 13818-1: every packet begins with 0x47, after four bytes of time in Blu-ray files.
  private boolean isTransportStream(int packetBytes) {
    var first = packetBytes == 192 ? 4 : 0;
    return has(first, "G") && has(first + packetBytes, "G") && has(first + 2 * packetBytes, "G");
  }

  private boolean has(int at, String mark) {
    return text.startsWith(mark, at);
  }

  private static String hex(String digits) {
    return new String(HexFormat.of().parseHex(digits), ISO_8859_1);
  }
}
