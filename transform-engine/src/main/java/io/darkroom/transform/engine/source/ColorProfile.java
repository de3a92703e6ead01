package io.darkroom.transform.engine.source;

import io.darkroom.transform.engine.ImageSource;
import io.darkroom.transform.error.Problem;
import io.darkroom.transform.error.TransformException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/// A color profile that somebody stored, checked as far as its header goes before a color library
/// sees it. ICC.1, "Profile header".
///
/// @param bytes the whole file
/// @param inks whether its colors are inks
@SuppressWarnings("ArrayRecordComponent") // never compared
public record ColorProfile(byte[] bytes, boolean inks) {
  /// More than the largest profiles of printers have.
  private static final int MAX_BYTES = 16_000_000;

  private static final int HEADER_BYTES = 128;
  private static final int COLORS_AT = 16;
  private static final int SIGNATURE_AT = 36;

  /// @throws TransformException with `TooLarge` when the file has more bytes than profiles have,
  ///   with `UnreadableImage` when it is no profile of reds, grays or inks
  public static ColorProfile read(ImageSource source) {
    byte[] bytes;
    try (var stream = source.open()) {
      bytes = stream.readNBytes(MAX_BYTES + 1);
    } catch (IOException e) {
      throw new TransformException(new Problem.EngineFailed("reading a color profile"), e);
    }
    if (bytes.length > MAX_BYTES) {
      throw new TransformException(
          new Problem.TooLarge(
              "Maximum size of a color profile is " + MAX_BYTES + " bytes",
              bytes.length,
              MAX_BYTES));
    }
    if (bytes.length < HEADER_BYTES
        || ByteBuffer.wrap(bytes).getInt(0) != bytes.length
        || !text(bytes, SIGNATURE_AT).equals("acsp")) {
      throw unreadable("its header is none");
    }
    return switch (text(bytes, COLORS_AT)) {
      case "RGB ", "GRAY" -> new ColorProfile(bytes, false);
      case "CMYK" -> new ColorProfile(bytes, true);
      default -> throw unreadable("its colors are " + text(bytes, COLORS_AT));
    };
  }

  private static String text(byte[] bytes, int at) {
    return new String(bytes, at, 4, StandardCharsets.ISO_8859_1);
  }

  private static TransformException unreadable(String detail) {
    return new TransformException(new Problem.UnreadableImage("a color profile: " + detail));
  }
}
