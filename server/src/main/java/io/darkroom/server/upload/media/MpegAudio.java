package io.darkroom.server.upload.media;

/// Frames of MPEG audio, whose mark of eleven bits is too short to be believed without a second one
/// where the first frame ends. ISO 11172-3 and 13818-7.
final class MpegAudio {
  private static final int[] MPEG1_KILOBITS = {
    0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320
  };
  private static final int[] MPEG2_KILOBITS = {
    0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160
  };
  private static final int[] HERTZ = {44100, 48000, 32000};

  private MpegAudio() {}

  /// Whether two frames of layer III stand at the beginning.
  static boolean hasTwoFrames(byte[] bytes) {
    var length = frameBytes(bytes, 0);
    return length > 0 && frameBytes(bytes, length) > 0;
  }

  /// Whether two frames of AAC in its transport form stand at the beginning.
  static boolean hasTwoAdtsFrames(byte[] bytes) {
    var length = adtsFrameBytes(bytes, 0);
    return length > 0 && adtsFrameBytes(bytes, length) > 0;
  }

  /// The length of a frame of layer III; 0 when none begins here.
  private static int frameBytes(byte[] bytes, int at) {
    if (at + 4 > bytes.length || (bytes[at] & 0xff) != 0xff) {
      return 0;
    }
    var second = bytes[at + 1] & 0xff;
    var third = bytes[at + 2] & 0xff;
    var version = second >> 3 & 3;
    var bitrate = third >> 4;
    var rate = third >> 2 & 3;
    if ((second & 0xe6) != 0xe2 || version == 1 || bitrate == 0 || bitrate == 15 || rate == 3) {
      return 0;
    }
    var mpeg1 = version == 3;
    var kilobits = (mpeg1 ? MPEG1_KILOBITS : MPEG2_KILOBITS)[bitrate];
    var hertz = HERTZ[rate] / (mpeg1 ? 1 : version == 2 ? 2 : 4);
    return (mpeg1 ? 144 : 72) * kilobits * 1000 / hertz + (third >> 1 & 1);
  }

  private static int adtsFrameBytes(byte[] bytes, int at) {
    if (at + 7 > bytes.length
        || (bytes[at] & 0xff) != 0xff
        || (bytes[at + 1] & 0xf6) != 0xf0
        || (bytes[at + 2] >> 2 & 0xf) > 12) {
      return 0;
    }
    var length =
        (bytes[at + 3] & 3) << 11 | (bytes[at + 4] & 0xff) << 3 | (bytes[at + 5] & 0xff) >> 5;
    return length < 7 ? 0 : length;
  }
}
