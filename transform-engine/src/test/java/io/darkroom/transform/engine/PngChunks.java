package io.darkroom.transform.engine;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;

/// The chunks of a PNG file, whose checksums are right.
record PngChunks(List<Chunk> chunks) {

  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Chunk(String type, byte[] data) {}

  static PngChunks of(byte[] png) {
    var chunks = new ArrayList<Chunk>();
    var bytes = ByteBuffer.wrap(png);
    for (int at = 8; at < png.length; at += 12 + bytes.getInt(at)) {
      int length = bytes.getInt(at);
      var checksum = new CRC32();
      checksum.update(png, at + 4, length + 4);
      if ((int) checksum.getValue() != bytes.getInt(at + 8 + length)) {
        throw new AssertionError("a wrong checksum at " + at);
      }
      var type = new String(png, at + 4, 4, StandardCharsets.US_ASCII);
      chunks.add(new Chunk(type, Arrays.copyOfRange(png, at + 8, at + 8 + length)));
    }
    return new PngChunks(chunks);
  }

  List<ByteBuffer> all(String type) {
    return chunks.stream()
        .filter(chunk -> chunk.type().equals(type))
        .map(chunk -> ByteBuffer.wrap(chunk.data()))
        .toList();
  }

  /// The second frame of an animation as a file of its own.
  byte[] secondFrame() {
    var file = new ByteArrayOutputStream();
    file.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
    write(file, chunks.getFirst());
    for (var chunk : chunks) {
      if (chunk.type().equals("fdAT")) {
        write(file, new Chunk("IDAT", Arrays.copyOfRange(chunk.data(), 4, chunk.data().length)));
      }
    }
    write(file, chunks.getLast());
    return file.toByteArray();
  }

  private static void write(ByteArrayOutputStream file, Chunk chunk) {
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
