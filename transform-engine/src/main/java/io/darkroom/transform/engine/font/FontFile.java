package io.darkroom.transform.engine.font;

import io.darkroom.transform.engine.ImageSource;
import io.darkroom.transform.error.Problem;
import io.darkroom.transform.error.TransformException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// A font file that somebody stored, TrueType or OpenType. Its table directory is known to be
/// sound: every table lies within the file, and those without which there are no letters are there.
/// What the tables say is left to the font library.
///
/// OpenType specification, "Organization of an OpenType Font".
public final class FontFile {
  private static final int HEADER_BYTES = 12;
  private static final int RECORD_BYTES = 16;

  /// More than any registered font has.
  private static final int MOST_TABLES = 64;

  private static final Set<String> NEEDED = Set.of("cmap", "head", "hhea", "hmtx", "maxp");

  private final byte[] bytes;
  private final String hash;
  private final int version;
  private final SortedMap<String, ByteBuffer> tables;

  private FontFile(byte[] bytes, int version, SortedMap<String, ByteBuffer> tables) {
    this.bytes = bytes;
    this.hash = HexFormat.of().formatHex(digest(bytes));
    this.version = version;
    this.tables = tables;
  }

  /// @throws TransformException with `TooLarge` when the file has more bytes than the limit, with
  ///   `UnreadableImage` when it is no such font or a damaged one, with `Unsupported` when it is a
  ///   web font or a collection
  public static FontFile read(ImageSource source, FontLimits limits) {
    var bytes = bytes(source, limits.bytes());
    var file = ByteBuffer.wrap(bytes);
    if (bytes.length < HEADER_BYTES) {
      throw unreadable("it is too short");
    }
    int version = file.getInt(0);
    switch (tag(file, 0)) {
      case "\0\1\0\0", "true", "OTTO" -> {
        // Outlines of either kind.
      }
      case "wOFF", "wOF2", "ttcf" ->
          throw new TransformException(
              new Problem.Unsupported("a font file that is a web font or a collection"));
      default -> throw unreadable("it is neither TrueType nor OpenType");
    }
    var tables = tables(file);
    if (!tables.keySet().containsAll(NEEDED)) {
      throw unreadable("it lacks one of the tables " + NEEDED);
    }
    return new FontFile(bytes, version, tables);
  }

  private static SortedMap<String, ByteBuffer> tables(ByteBuffer file) {
    var tables = new TreeMap<String, ByteBuffer>();
    int count = Short.toUnsignedInt(file.getShort(4));
    if (count > MOST_TABLES || HEADER_BYTES + count * RECORD_BYTES > file.capacity()) {
      throw unreadable(count + " tables");
    }
    for (int i = 0; i < count; i++) {
      int record = HEADER_BYTES + i * RECORD_BYTES;
      long offset = Integer.toUnsignedLong(file.getInt(record + 8));
      long length = Integer.toUnsignedLong(file.getInt(record + 12));
      var name = tag(file, record);
      if (offset + length > file.capacity()) {
        throw unreadable("table " + name + " ends behind the file");
      }
      tables.put(name, file.slice((int) offset, (int) length));
    }
    return tables;
  }

  private static byte[] bytes(ImageSource source, long limit) {
    try (var stream = source.open()) {
      var bytes = stream.readNBytes((int) Math.min(Integer.MAX_VALUE - 8, limit + 1));
      if (bytes.length > limit) {
        throw new TransformException(
            new Problem.TooLarge(
                "Maximum size of a font file is " + limit + " bytes", bytes.length, limit));
      }
      return bytes;
    } catch (IOException e) {
      throw new TransformException(new Problem.EngineFailed("reading a font file"), e);
    }
  }

  /// The SHA-256 of its bytes in hexadecimal.
  public String hash() {
    return hash;
  }

  /// The file as it was stored.
  public byte[] bytes() {
    return bytes.clone();
  }

  /// The same letters under another family name, so that the file can neither pass for an installed
  /// font nor be found by whoever does not know the name. Signatures, now void, are left out.
  public byte[] renamed(String family) {
    var renamed = new TreeMap<>(tables);
    renamed.put("name", names(family));
    renamed.remove("DSIG");
    int at = HEADER_BYTES + renamed.size() * RECORD_BYTES;
    var result =
        ByteBuffer.allocate(
            at + renamed.values().stream().mapToInt(table -> padded(table.capacity())).sum());
    int power = Integer.highestOneBit(renamed.size());
    result
        .putInt(version)
        .putShort((short) renamed.size())
        .putShort((short) (power * 16))
        .putShort((short) Integer.numberOfTrailingZeros(power))
        .putShort((short) ((renamed.size() - power) * 16));
    for (var entry : renamed.entrySet()) {
      var table = entry.getValue();
      result
          .put(entry.getKey().getBytes(StandardCharsets.ISO_8859_1))
          .putInt(checksum(table))
          .putInt(at)
          .putInt(table.capacity());
      result.put(at, table, 0, table.capacity());
      at += padded(table.capacity());
    }
    return result.array();
  }

  /// A naming table: family, style, full name and PostScript name for Windows in English.
  private static ByteBuffer names(String family) {
    var texts = new TreeMap<>(Map.of(1, family, 2, "Regular", 4, family, 6, family));
    var storage = new ByteArrayOutputStream();
    int records = 6 + texts.size() * 12;
    var table = ByteBuffer.allocate(records + 4 * 2 * (family.length() + "Regular".length()));
    table.putShort((short) 0).putShort((short) texts.size()).putShort((short) records);
    texts.forEach((id, text) -> {
      var encoded = text.getBytes(StandardCharsets.UTF_16BE);
      table
          .putShort((short) 3)
          .putShort((short) 1)
          .putShort((short) 0x409)
          .putShort(id.shortValue())
          .putShort((short) encoded.length)
          .putShort((short) storage.size());
      storage.writeBytes(encoded);
    });
    table.put(storage.toByteArray());
    return table.slice(0, table.position());
  }

  private static int checksum(ByteBuffer table) {
    int sum = 0;
    for (int i = 0; i < table.capacity(); i++) {
      sum += (table.get(i) & 0xff) << (24 - i % 4 * 8);
    }
    return sum;
  }

  private static int padded(int length) {
    return (length + 3) & ~3;
  }

  private static String tag(ByteBuffer file, int at) {
    var bytes = new byte[4];
    file.get(at, bytes);
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  private static byte[] digest(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java has SHA-256", e);
    }
  }

  private static TransformException unreadable(String detail) {
    return new TransformException(new Problem.UnreadableImage("a font file: " + detail));
  }
}
