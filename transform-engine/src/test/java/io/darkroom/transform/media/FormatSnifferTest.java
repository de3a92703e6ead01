package io.darkroom.transform.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class FormatSnifferTest {

  /// First bytes and what they are; null when none of our formats.
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Start(String name, byte[] bytes, @Nullable ImageFormat format) {
    static Start hex(String name, String hex, @Nullable ImageFormat format) {
      return new Start(name, HexFormat.of().parseHex(hex.replace(" ", "")), format);
    }

    static Start text(String name, String text, @Nullable ImageFormat format) {
      return new Start(name, text.getBytes(UTF_8), format);
    }

    static Start brands(String name, String brands, @Nullable ImageFormat format) {
      var box = "\0\0\0" + (char) (8 + brands.length()) + "ftyp" + brands;
      return new Start(name, (box + "\0\0\0\0mdat").getBytes(ISO_8859_1), format);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  private static Stream<Start> starts() {
    return Stream.of(
        Start.hex("JPEG, JFIF", "ffd8ffe0 0010 4a464946 00", ImageFormat.JPEG),
        Start.hex("JPEG, EXIF", "ffd8ffe1 0010 45786966 00", ImageFormat.JPEG),
        Start.hex("JPEG mark cut", "ffd8", null),
        Start.hex("PNG", "89504e470d0a1a0a 0000000d 49484452", ImageFormat.PNG),
        Start.hex("PNG spoilt by text mode", "89504e470a1a0a 0000000d 49484452", null),
        Start.text("GIF87a", "GIF87a\0", ImageFormat.GIF),
        Start.text("GIF89a", "GIF89a\0", ImageFormat.GIF),
        Start.text("GIF of no version", "GIF88a\0", null),
        Start.text("WebP", "RIFF\4\0\0\0WEBPVP8 ", ImageFormat.WEBP),
        Start.text("WAV", "RIFF\4\0\0\0WAVEfmt ", null),
        Start.hex("TIFF, little end first", "49492a00 08000000", ImageFormat.TIFF),
        Start.hex("TIFF, big end first", "4d4d002a 00000008", ImageFormat.TIFF),
        Start.hex("BigTIFF, little end first", "49492b00 0800 0000", ImageFormat.TIFF),
        Start.hex("BigTIFF, big end first", "4d4d002b 0008 0000", ImageFormat.TIFF),
        Start.hex("BMP", "424d 36000000 0000 0000 36000000 28000000 01", ImageFormat.BMP),
        Start.hex("BMP of OS/2", "424d 36000000 0000 0000 1a000000 0c000000 01", ImageFormat.BMP),
        Start.text("text that begins with BM", "BM is the first of many words here", null),
        Start.hex("ICO", "00000100 0100 10100000 0100 2000 68040000 16000000", ImageFormat.ICO),
        Start.hex(
            "ICO without entries", "00000100 0000 10100000 0100 2000 68040000 16000000", null),
        Start.hex("cursor", "00000200 0100 10100000 0100 2000 68040000 16000000", null),
        Start.text("PDF", "%PDF-1.7\n", ImageFormat.PDF),
        Start.text("PDF behind other bytes", " ".repeat(900) + "%PDF-1.4", ImageFormat.PDF),
        Start.text("PDF mark too late", " ".repeat(1020) + "%PDF-1.4", null),
        Start.brands("AVIF", "avif\0\0\0\0mif1miaf", ImageFormat.AVIF),
        Start.brands("AVIF sequence", "avis\0\0\0\0msf1", ImageFormat.AVIF),
        Start.brands("AVIF behind the generic brand", "mif1\0\0\0\0mif1avif", ImageFormat.AVIF),
        Start.brands("HEIC", "heic\0\0\0\0mif1heic", ImageFormat.HEIC),
        Start.brands("HEIC of 10 bits", "heix\0\0\0\0mif1heix", ImageFormat.HEIC),
        Start.brands("HEIC behind the generic brand", "mif1\0\0\0\0heic", ImageFormat.HEIC),
        Start.brands("generic brand alone", "mif1\0\0\0\0mif1", null),
        Start.brands("minor version that looks like a brand", "mif1avifmif1", null),
        Start.brands("MP4", "isom\0\0\0\0isomiso2avc1mp41", null),
        Start.hex("JPEG XL, bare", "ff0a 0000", ImageFormat.JXL),
        Start.hex("JPEG XL, boxed", "0000000c 4a584c20 0d0a870a", ImageFormat.JXL),
        Start.hex("JPEG 2000, bare", "ff4fff51 002f", ImageFormat.JP2),
        Start.hex("JPEG 2000, boxed", "0000000c 6a502020 0d0a870a", ImageFormat.JP2),
        Start.text("SVG", "<svg xmlns='http://www.w3.org/2000/svg'>", ImageFormat.SVG),
        Start.text("SVG with everything before", prolog() + "<svg>", ImageFormat.SVG),
        Start.text("SVG with a prefix", "\n <s:svg xmlns:s='x'/>", ImageFormat.SVG),
        Start.text("SVG behind a byte order mark", "\ufeff<svg/>", ImageFormat.SVG),
        new Start(
            "SVG in UTF-16", "<?xml version='1.0'?><svg />".getBytes(UTF_16), ImageFormat.SVG),
        Start.text("HTML that holds an SVG", "<!DOCTYPE html><html><svg>", null),
        Start.text("text that names svg", "an <svg> comes later", null),
        Start.text("another element", "<svgx>", null),
        Start.text("comment without end", "<!-- <svg> ", null),
        Start.text("nothing", "", null),
        Start.text("text", "hello", null));
  }

  private static String prolog() {
    return """
    <?xml version="1.0"?>
    <!-- a > b <svg -->
    <!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "x.dtd" [
    <!ENTITY a "<html>">
    ]>
    <?xml-stylesheet href='x'?>
    """;
  }

  @ParameterizedTest
  @MethodSource("starts")
  void tellsTheFormatFromTheFirstBytes(Start start) {
    var found = FormatSniffer.findFormat(start.bytes());

    assertThat(found.orElse(null)).isEqualTo(start.format());
  }

  @Test
  void knowsAStartForEveryFormat() {
    assertThat(starts().map(Start::format)).contains(ImageFormat.values());
  }

  @Test
  void takesAnyBytesOfAnyLength() {
    var random = new Random(1);
    var starts = starts().toList();
    for (int round = 0; round < 20_000; round++) {
      var bytes = starts.get(random.nextInt(starts.size())).bytes().clone();
      if (bytes.length > 0 && random.nextBoolean()) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
      }
      var prefix = Arrays.copyOf(bytes, random.nextInt(bytes.length + 40));

      assertThat(FormatSniffer.findFormat(prefix)).isNotNull();
    }
  }

  @Test
  void isQuickOnTextMadeToBeSlow() {
    var opening = "<!--".repeat(FormatSniffer.PREFIX_BYTES / 4).getBytes(UTF_8);
    var blank = " ".repeat(FormatSniffer.PREFIX_BYTES).getBytes(UTF_8);
    long begin = System.nanoTime();
    for (int round = 0; round < 200; round++) {
      assertThat(FormatSniffer.findFormat(opening)).isEmpty();
      assertThat(FormatSniffer.findFormat(blank)).isEmpty();
    }
    assertThat(System.nanoTime() - begin).isLessThan(2_000_000_000L);
  }
}
