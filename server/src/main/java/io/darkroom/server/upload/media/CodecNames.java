package io.darkroom.server.upload.media;

import java.util.Locale;
import java.util.Map;
import javax.sound.sampled.AudioFormat;

/// The names by which answers call codecs, from what the metadata library calls them.
final class CodecNames {
  private static final Map<String, String> KNOWN =
      Map.ofEntries(
          Map.entry("H.264", "h264"),
          Map.entry("avc1", "h264"),
          Map.entry("hvc1", "hevc"),
          Map.entry("hev1", "hevc"),
          Map.entry("av01", "av1"),
          Map.entry("vp08", "vp8"),
          Map.entry("vp09", "vp9"),
          Map.entry("mp4v", "mpeg4"),
          Map.entry("MPEG-4", "mpeg4"),
          Map.entry("H.263", "h263"),
          Map.entry("MPEG-4, Advanced Audio Coding (AAC)", "aac"),
          Map.entry("mp4a", "aac"),
          Map.entry("Opus", "opus"),
          Map.entry("ac-3", "ac3"),
          Map.entry("ec-3", "eac3"),
          Map.entry("fLaC", "flac"),
          Map.entry("alac", "alac"));

  private CodecNames() {}

  /// A codec without an entry keeps its name in lower case.
  static String of(String name) {
    return KNOWN.getOrDefault(name.strip(), name.strip().toLowerCase(Locale.ROOT));
  }

  /// Samples as they are: `pcm_` with sign, bits and byte order.
  static String of(AudioFormat format) {
    var encoding = format.getEncoding();
    var bits = format.getSampleSizeInBits();
    var order = bits <= 8 ? "" : format.isBigEndian() ? "be" : "le";
    if (encoding.equals(AudioFormat.Encoding.PCM_SIGNED)) {
      return "pcm_s" + bits + order;
    }
    if (encoding.equals(AudioFormat.Encoding.PCM_UNSIGNED)) {
      return "pcm_u" + bits + order;
    }
    return encoding.equals(AudioFormat.Encoding.PCM_FLOAT)
        ? "pcm_f" + bits + order
        : "pcm_" + encoding.toString().toLowerCase(Locale.ROOT);
  }
}
