package io.darkroom.transform.engine.source;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;

/// Puts an animated PNG together from one PNG a frame, which both engines can write: the frames'
/// pixel data, with numbers and times between. Whoever does not know animations shows the first
/// frame. PNG specification (third edition), "Animation".
public final class AnimatedPng {
  private static final int SIGNATURE_BYTES = 8;

  /// Length and type before, checksum behind.
  private static final int CHUNK_BYTES = 12;

  /// The longest delay in thousandths of a second that fits into 16 bits.
  private static final int MAX_MILLIS = 65_535;

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Chunk(String type, byte[] data) {}

  private final ByteArrayOutputStream file = new ByteArrayOutputStream();
  private int sequence;

  private AnimatedPng() {}

  /// @param frames whole PNG files of one size and kind, without palettes
  /// @param delaysMillis one a frame
  /// @param plays how often the animation plays, 0 for ever
  /// @throws IllegalArgumentException when the frames differ in kind or have palettes
  public static byte[] join(List<byte[]> frames, List<Integer> delaysMillis, int plays) {
    var animation = new AnimatedPng();
    var chunks = frames.stream().map(AnimatedPng::chunks).toList();
    var header = chunks.getFirst().getFirst();
    animation.file.write(frames.getFirst(), 0, SIGNATURE_BYTES);
    animation.write(header);
    animation.write(
        new Chunk("acTL", ByteBuffer.allocate(8).putInt(frames.size()).putInt(plays).array()));
    for (int i = 0; i < chunks.size(); i++) {
      requireAlike(header, chunks.get(i));
      animation.addFrame(chunks.get(i), delaysMillis.get(i), i == 0);
    }
    animation.write(new Chunk("IEND", new byte[0]));
    return animation.file.toByteArray();
  }

  private static void requireAlike(Chunk header, List<Chunk> frame) {
    if (!Arrays.equals(header.data(), frame.getFirst().data())
        || frame.stream().anyMatch(chunk -> chunk.type().equals("PLTE"))) {
      throw new IllegalArgumentException("frames of different kinds, or with palettes");
    }
  }

  private void addFrame(List<Chunk> chunks, int delayMillis, boolean isFirst) {
    if (isFirst) {
      chunks.stream().skip(1).takeWhile(chunk -> !chunk.type().equals("IDAT")).forEach(this::write);
    }
    write(control(chunks.getFirst(), delayMillis));
    for (var chunk : chunks) {
      if (chunk.type().equals("IDAT")) {
        write(isFirst ? chunk : numbered(chunk));
      }
    }
  }

  /// A frame over the whole picture that takes the place of what was there.
  private Chunk control(Chunk header, int delayMillis) {
    boolean fits = delayMillis <= MAX_MILLIS;
    var control =
        ByteBuffer.allocate(26)
            .putInt(sequence++)
            .put(header.data(), 0, 8)
            .putInt(0)
            .putInt(0)
            .putShort((short) (fits ? delayMillis : delayMillis / 10))
            .putShort((short) (fits ? 1000 : 100));
    return new Chunk("fcTL", control.array());
  }

  private Chunk numbered(Chunk data) {
    var numbered = ByteBuffer.allocate(4 + data.data().length).putInt(sequence++).put(data.data());
    return new Chunk("fdAT", numbered.array());
  }

  private static List<Chunk> chunks(byte[] png) {
    var chunks = new ArrayList<Chunk>();
    var bytes = ByteBuffer.wrap(png);
    int at = SIGNATURE_BYTES;
    while (at < png.length) {
      int length = bytes.getInt(at);
      var type = new String(png, at + 4, 4, StandardCharsets.US_ASCII);
      chunks.add(new Chunk(type, Arrays.copyOfRange(png, at + 8, at + 8 + length)));
      at += CHUNK_BYTES + length;
    }
    return chunks;
  }

  private void write(Chunk chunk) {
    var type = chunk.type().getBytes(StandardCharsets.US_ASCII);
    var checksum = new CRC32();
    checksum.update(type);
    checksum.update(chunk.data());
    file.writeBytes(ByteBuffer.allocate(4).putInt(chunk.data().length).array());
    file.writeBytes(type);
    file.writeBytes(chunk.data());
    file.writeBytes(ByteBuffer.allocate(4).putInt((int) checksum.getValue()).array());
  }
}
