package io.darkroom.server.upload.media;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// The main header of an AVI file, which stands at its start. Microsoft: "AVI RIFF File Reference",
/// `AVIMAINHEADER`.
final class AviHeader {
  private static final int NAME_AT = 24;
  private static final int MICROSECONDS_PER_FRAME_AT = 32;
  private static final int FRAMES_AT = 48;
  private static final int WIDTH_AT = 64;
  private static final int HEIGHT_AT = 68;
  private static final int LENGTH = 72;
  private static final int MAX_SIDE = 1 << 16;

  private AviHeader() {}

  static MediaFacts read(Path file) {
    byte[] bytes;
    try (var content = Files.newInputStream(file)) {
      bytes = content.readNBytes(LENGTH);
    } catch (IOException e) {
      throw new UncheckedIOException("the file cannot be read", e);
    }
    if (bytes.length < LENGTH
        || !new String(bytes, NAME_AT, 4, StandardCharsets.US_ASCII).equals("avih")) {
      return MediaFacts.UNKNOWN;
    }
    var header = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    var width = header.getInt(WIDTH_AT);
    var height = header.getInt(HEIGHT_AT);
    var perFrame = Integer.toUnsignedLong(header.getInt(MICROSECONDS_PER_FRAME_AT));
    var frames = Integer.toUnsignedLong(header.getInt(FRAMES_AT));
    return new MediaFacts(
        isSide(width) ? width : null,
        isSide(height) ? height : null,
        perFrame == 0 ? null : frames * perFrame / 1e6,
        perFrame == 0 ? null : Math.round(1e8 / perFrame) / 100.0,
        null,
        null,
        null);
  }

  private static boolean isSide(int pixels) {
    return pixels > 0 && pixels < MAX_SIDE;
  }
}
