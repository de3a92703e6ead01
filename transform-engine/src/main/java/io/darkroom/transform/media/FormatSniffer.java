package io.darkroom.transform.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16;

import java.util.Arrays;
import java.util.Optional;

/// Tells the format of a picture from its first bytes, whatever its name says.
///
/// It looks for the marks that each format's specification puts at the start. A file that bears the
/// marks may still be damaged; a file without them is none of our formats.
public final class FormatSniffer {
  /// As many first bytes as any format needs: the longest are SVG, whose root element may follow
  /// comments and a document type, and PDF, whose header may follow a kilobyte of anything.
  public static final int PREFIX_BYTES = 4096;

  private static final int PDF_HEADER_WITHIN_BYTES = 1024;
  private static final int LARGEST_BMP_HEADER_BYTES = 124;

  private FormatSniffer() {}

  /// The format of a file that begins with these bytes; empty when it is none we know.
  ///
  /// @param prefix the first [#PREFIX_BYTES] of the file, or all of it when it is shorter
  public static Optional<ImageFormat> findFormat(byte[] prefix) {
    if (hasBytes(prefix, 0, 0xff, 0xd8, 0xff)) {
      return Optional.of(ImageFormat.JPEG);
    }
    if (hasBytes(prefix, 0, 0x89, 'P', 'N', 'G', 0x0d, 0x0a, 0x1a, 0x0a)) {
      return Optional.of(ImageFormat.PNG);
    }
    if (hasText(prefix, 0, "RIFF") && hasText(prefix, 8, "WEBP")) {
      return Optional.of(ImageFormat.WEBP);
    }
    if (hasText(prefix, 0, "GIF87a") || hasText(prefix, 0, "GIF89a")) {
      return Optional.of(ImageFormat.GIF);
    }
    if (isTiff(prefix)) {
      return Optional.of(ImageFormat.TIFF);
    }
    if (hasText(prefix, 4, "ftyp")) {
      return findByBrand(prefix);
    }
    if (hasBytes(prefix, 0, 0xff, 0x0a) || isBoxed(prefix, "JXL ")) {
      return Optional.of(ImageFormat.JXL);
    }
    if (hasBytes(prefix, 0, 0xff, 0x4f, 0xff, 0x51) || isBoxed(prefix, "jP  ")) {
      return Optional.of(ImageFormat.JP2);
    }
    return findLooserMark(prefix);
  }

  /// The formats whose marks are short or stand anywhere near the start.
  private static Optional<ImageFormat> findLooserMark(byte[] prefix) {
    if (isBmp(prefix)) {
      return Optional.of(ImageFormat.BMP);
    }
    if (isIco(prefix)) {
      return Optional.of(ImageFormat.ICO);
    }
    if (text(prefix, PDF_HEADER_WITHIN_BYTES).contains("%PDF-")) {
      return Optional.of(ImageFormat.PDF);
    }
    if (isSvg(prefix)) {
      return Optional.of(ImageFormat.SVG);
    }
    return Optional.empty();
  }

  /// TIFF 6.0 and BigTIFF, either byte order.
  private static boolean isTiff(byte[] prefix) {
    return hasBytes(prefix, 0, 'I', 'I', 42, 0)
        || hasBytes(prefix, 0, 'M', 'M', 0, 42)
        || hasBytes(prefix, 0, 'I', 'I', 43, 0, 8, 0)
        || hasBytes(prefix, 0, 'M', 'M', 0, 43, 0, 8);
  }

  /// ISO 23008-12 and the AVIF specification: the major brand decides; the generic ones `mif1`,
  /// `msf1` and `miaf` leave it to the compatible brands, in the order of the file.
  private static Optional<ImageFormat> findByBrand(byte[] prefix) {
    if (prefix.length < 16) {
      return Optional.empty();
    }
    var major = brand(prefix, 8);
    if (!major.equals("mif1") && !major.equals("msf1") && !major.equals("miaf")) {
      return findByBrand(major);
    }
    int boxBytes = Math.clamp(bigEndian(prefix, 0), 16, prefix.length);
    for (int at = 16; at + 4 <= boxBytes; at += 4) {
      var format = findByBrand(brand(prefix, at));
      if (format.isPresent()) {
        return format;
      }
    }
    return Optional.empty();
  }

  private static Optional<ImageFormat> findByBrand(String brand) {
    return switch (brand) {
      case "avif", "avis" -> Optional.of(ImageFormat.AVIF);
      case "heic", "heix", "heim", "heis", "hevc", "hevx", "hevm", "hevs" ->
          Optional.of(ImageFormat.HEIC);
      default -> Optional.empty();
    };
  }

  private static String brand(byte[] prefix, int at) {
    return new String(prefix, at, 4, ISO_8859_1);
  }

  private static long bigEndian(byte[] prefix, int at) {
    return ((prefix[at] & 0xffL) << 24)
        | ((prefix[at + 1] & 0xff) << 16)
        | ((prefix[at + 2] & 0xff) << 8)
        | (prefix[at + 3] & 0xff);
  }

  /// The signature box of JPEG 2000 and JPEG XL files.
  private static boolean isBoxed(byte[] prefix, String type) {
    return hasBytes(prefix, 0, 0, 0, 0, 12)
        && hasText(prefix, 4, type)
        && hasBytes(prefix, 8, 0x0d, 0x0a, 0x87, 0x0a);
  }

  /// `BM` alone is too common a start of text, so the size of the second header must be one that
  /// exists as well.
  private static boolean isBmp(byte[] prefix) {
    if (!hasText(prefix, 0, "BM") || prefix.length < 18) {
      return false;
    }
    int headerBytes = prefix[14] & 0xff;
    return hasBytes(prefix, 15, 0, 0, 0)
        && headerBytes >= 12
        && headerBytes <= LARGEST_BMP_HEADER_BYTES;
  }

  /// An icon directory of at least one entry whose reserved byte is 0.
  private static boolean isIco(byte[] prefix) {
    return prefix.length >= 22
        && hasBytes(prefix, 0, 0, 0, 1, 0)
        && (prefix[4] != 0 || prefix[5] != 0)
        && prefix[9] == 0;
  }

  private static boolean isSvg(byte[] prefix) {
    return RootElement.findName(markup(prefix)).filter("svg"::equals).isPresent();
  }

  /// The prefix as characters: UTF-16 by its byte order mark, else ASCII with whatever else.
  private static String markup(byte[] prefix) {
    if (hasBytes(prefix, 0, 0xef, 0xbb, 0xbf)) {
      return new String(prefix, 3, prefix.length - 3, ISO_8859_1);
    }
    if (hasBytes(prefix, 0, 0xff, 0xfe) || hasBytes(prefix, 0, 0xfe, 0xff)) {
      return new String(prefix, UTF_16);
    }
    return new String(prefix, ISO_8859_1);
  }

  private static String text(byte[] prefix, int bytes) {
    return new String(prefix, 0, Math.min(bytes, prefix.length), ISO_8859_1);
  }

  private static boolean hasText(byte[] prefix, int at, String text) {
    var bytes = text.getBytes(US_ASCII);
    return prefix.length >= at + bytes.length
        && Arrays.equals(prefix, at, at + bytes.length, bytes, 0, bytes.length);
  }

  private static boolean hasBytes(byte[] prefix, int at, int... bytes) {
    if (prefix.length < at + bytes.length) {
      return false;
    }
    for (int i = 0; i < bytes.length; i++) {
      if ((prefix[at + i] & 0xff) != bytes[i]) {
        return false;
      }
    }
    return true;
  }
}
