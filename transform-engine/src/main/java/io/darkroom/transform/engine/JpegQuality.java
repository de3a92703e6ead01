package io.darkroom.transform.engine;

import io.darkroom.transform.error.Problem;
import io.darkroom.transform.error.TransformException;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.OptionalInt;

/// The quality a JPEG was stored with, told from its table of luma steps: that on the scale of the
/// reference implementation whose table sums up to the nearest number. Reference: ITU-T T.81, B.2.4
/// and annex K.1; `jpeg_quality_scaling` of the Independent JPEG Group.
public final class JpegQuality {
  private static final int STEPS = 64;

  /// The sum of the luma table at quality 50, T.81 table K.1, and its numbers.
  private static final int[] LUMA = {
    16, 11, 10, 16, 24, 40, 51, 61, 12, 12, 14, 19, 26, 58, 60, 55, 14, 13, 16, 24, 40, 57, 69, 56,
    14, 17, 22, 29, 51, 87, 80, 62, 18, 22, 37, 56, 68, 109, 103, 77, 24, 35, 55, 64, 81, 104, 113,
    92, 49, 64, 78, 87, 103, 121, 120, 101, 72, 92, 95, 98, 112, 100, 103, 99
  };

  private static final int DEFINE_TABLES = 0xdb;
  private static final int START_OF_SCAN = 0xda;

  private JpegQuality() {}

  /// @param source a JPEG
  /// @return 1 to 100; empty when no table of luma steps stands before the picture's data
  /// @throws TransformException with `EngineFailed` when the source cannot be read
  public static OptionalInt findPercent(ImageSource source) {
    try (var input = new DataInputStream(source.open())) {
      return findPercent(input);
    } catch (EOFException _) { // the file ends early, which decoding will tell
      return OptionalInt.empty();
    } catch (IOException e) {
      throw new TransformException(new Problem.EngineFailed("reading the source"), e);
    }
  }

  private static OptionalInt findPercent(DataInputStream input) throws IOException {
    input.readUnsignedShort(); // start of image
    while (input.readUnsignedByte() == 0xff) {
      int marker = input.readUnsignedByte();
      while (marker == 0xff) {
        marker = input.readUnsignedByte();
      }
      if (marker == START_OF_SCAN) {
        return OptionalInt.empty();
      }
      int length = input.readUnsignedShort() - 2;
      if (length < 0) {
        return OptionalInt.empty();
      }
      var segment = input.readNBytes(length);
      if (marker == DEFINE_TABLES) {
        var percent = findPercent(segment);
        if (percent.isPresent()) {
          return percent;
        }
      }
    }
    return OptionalInt.empty();
  }

  /// Table 0 is the one of luma in all files that are not made to be odd.
  private static OptionalInt findPercent(byte[] segment) {
    int at = 0;
    while (at < segment.length) {
      int bytesPerStep = (segment[at] & 0xf0) == 0 ? 1 : 2;
      int end = at + 1 + STEPS * bytesPerStep;
      if (end > segment.length) {
        return OptionalInt.empty();
      }
      if ((segment[at] & 0x0f) == 0) {
        int sum = 0;
        for (int i = at + 1; i < end; i += bytesPerStep) {
          int step = segment[i] & 0xff;
          sum += bytesPerStep == 1 ? step : (step << 8) | (segment[i + 1] & 0xff);
        }
        return OptionalInt.of(nearestPercent(sum));
      }
      at = end;
    }
    return OptionalInt.empty();
  }

  private static int nearestPercent(int sum) {
    int nearest = 1;
    for (int percent = 2; percent <= 100; percent++) {
      if (Math.abs(sum(percent) - sum) < Math.abs(sum(nearest) - sum)) {
        nearest = percent;
      }
    }
    return nearest;
  }

  private static int sum(int percent) {
    int scale = percent < 50 ? 5000 / percent : 200 - 2 * percent;
    int sum = 0;
    for (int step : LUMA) {
      sum += Math.clamp((step * scale + 50) / 100, 1, 255);
    }
    return sum;
  }
}
