package io.darkroom.transform.engine;

import java.util.Arrays;
import java.util.Random;

/// Files with some bytes flipped, cut off, repeated or replaced.
public final class DamagedBytes {
  /// Where sizes and counts are.
  private static final int HEADER_BYTES = 200;

  private DamagedBytes() {}

  /// A damaged copy.
  public static byte[] of(byte[] original, Random random) {
    return switch (random.nextInt(5)) {
      case 0 -> flipped(original, random);
      case 1 -> Arrays.copyOf(original, 1 + random.nextInt(original.length));
      case 2 -> repeated(original, random);
      case 3 -> withoutPart(original, random);
      default -> withOtherHeader(original, random);
    };
  }

  private static byte[] flipped(byte[] original, Random random) {
    var bytes = original.clone();
    for (int i = 0; i < 1 + random.nextInt(30); i++) {
      bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
    }
    return bytes;
  }

  private static byte[] repeated(byte[] original, Random random) {
    var bytes = original.clone();
    int length = 1 + random.nextInt(Math.max(1, bytes.length / 8));
    int from = random.nextInt(bytes.length - length + 1);
    int to = random.nextInt(bytes.length - length + 1);
    System.arraycopy(original, from, bytes, to, length);
    return bytes;
  }

  private static byte[] withoutPart(byte[] original, Random random) {
    int from = random.nextInt(original.length);
    int to = from + random.nextInt(Math.max(1, (original.length - from) / 8));
    var bytes = new byte[Math.max(1, original.length - (to - from))];
    System.arraycopy(original, 0, bytes, 0, Math.min(from, bytes.length));
    System.arraycopy(
        original, to, bytes, from, Math.min(original.length - to, bytes.length - from));
    return bytes;
  }

  private static byte[] withOtherHeader(byte[] original, Random random) {
    var bytes = original.clone();
    for (int i = 0; i < 6; i++) {
      bytes[random.nextInt(Math.min(bytes.length, HEADER_BYTES))] = (byte) random.nextInt();
    }
    return bytes;
  }
}
