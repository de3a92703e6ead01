package io.darkroom.server.upload.media;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/// What an ISO or QuickTime file says of itself, without its media: the few boxes that facts are
/// read from, copied out and told their true lengths. The library that reads them makes room for
/// whatever length a box claims, and need not be shown gigabytes of pictures. ISO 14496-12, section
/// 4.2. One file only.
final class MovieHeaders {
  private static final Set<String> CONTAINERS = Set.of("moov", "trak", "mdia", "minf", "stbl");
  private static final Set<String> KEPT =
      Set.of("ftyp", "mvhd", "tkhd", "mdhd", "hdlr", "vmhd", "smhd", "stsd", "stts");
  private static final long MAX_KEPT_BYTES = 4L * 1024 * 1024;
  private static final int MAX_BOXES = 10_000;
  private static final int MAX_DEPTH = 8;

  private final FileChannel file;
  private int boxes;
  private long keptBytes;

  private MovieHeaders(FileChannel file) {
    this.file = file;
  }

  /// A small file of the same format; empty when a box lies outside the one around it or the rest
  /// is more than any real file has.
  static Optional<byte[]> find(Path path) throws IOException {
    try (var file = FileChannel.open(path)) {
      var headers = new ByteArrayOutputStream();
      return new MovieHeaders(file).copy(0, file.size(), 0, headers)
          ? Optional.of(headers.toByteArray())
          : Optional.empty();
    } catch (EOFException _) {
      return Optional.empty();
    }
  }

  private record Box(String type, long start, long length, long end) {}

  private boolean copy(long start, long end, int depth, ByteArrayOutputStream target)
      throws IOException {
    for (var at = start; at + 8 <= end; ) {
      var box = box(at, end);
      if (++boxes > MAX_BOXES || depth > MAX_DEPTH || box.length() < box.start() - at) {
        return false;
      }
      var breaksOff = box.length() > end - at;
      if (CONTAINERS.contains(box.type()) || KEPT.contains(box.type())) {
        if (breaksOff || !copy(box, depth, target)) {
          return false;
        }
      } else if (breaksOff) {
        return depth == 0; // media that ends early may still be played
      }
      at = box.end();
    }
    return true;
  }

  private boolean copy(Box box, int depth, ByteArrayOutputStream target) throws IOException {
    var content = new ByteArrayOutputStream();
    if (CONTAINERS.contains(box.type())) {
      if (!copy(box.start(), box.end(), depth + 1, content)) {
        return false;
      }
    } else {
      keptBytes += box.length();
      if (keptBytes > MAX_KEPT_BYTES) {
        return box.type().equals("stts"); // only the frame rate is read from it
      }
      content.writeBytes(read(box.start(), Math.toIntExact(box.end() - box.start())).array());
    }
    target.writeBytes(
        ByteBuffer.allocate(8)
            .putInt(8 + content.size())
            .put(box.type().getBytes(StandardCharsets.ISO_8859_1))
            .array());
    content.writeTo(target);
    return true;
  }

  private Box box(long at, long end) throws IOException {
    var header = read(at, 8);
    var size = header.getInt() & 0xffffffffL;
    var type = new byte[4];
    header.get(type);
    var headerBytes = size == 1 ? 16 : 8;
    var length = size == 1 ? read(at + 8, 8).getLong() : size == 0 ? end - at : size;
    return new Box(
        new String(type, StandardCharsets.ISO_8859_1),
        at + headerBytes,
        length,
        length > end - at ? end : at + length);
  }

  private ByteBuffer read(long at, int count) throws IOException {
    var buffer = ByteBuffer.allocate(count);
    while (buffer.hasRemaining()) {
      if (file.read(buffer, at + buffer.position()) < 0) {
        throw new EOFException();
      }
    }
    return buffer.flip();
  }
}
