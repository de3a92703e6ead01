package io.darkroom.transform.engine;

import io.darkroom.transform.media.VectorPath;
import io.darkroom.transform.op.Save;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// Writes the clipping path of a [Save] into a finished file, the way [StoredPaths] reads it.
public final class PathEmbedding {
  /// A segment of a JPEG tells its length in two bytes, which count.
  private static final int MOST_SEGMENT_BYTES = 65_533 - StoredPaths.MARK.length;

  private static final int JPEG_START_BYTES = 2;
  private static final int APPLICATION_0 = 0xffe0;
  private static final int APPLICATION_1 = 0xffe1;
  private static final int APPLICATION_13 = 0xffed;

  /// TIFF 6.0: the type of bytes that mean nothing to the reader.
  private static final short UNDEFINED = 7;

  private PathEmbedding() {}

  /// The same file when there is no path.
  ///
  /// @throws IllegalArgumentException when the format has no place for one
  public static byte[] added(byte[] file, Save save) {
    var path = save.clippingPath();
    if (path == null) {
      return file;
    }
    return switch (save.format()) {
      case JPEG -> toJpeg(file, path);
      case TIFF -> toTiff(file, path);
      case PNG, WEBP, AVIF, GIF, BMP, ICO, SVG, PDF, HEIC, JXL, JP2 ->
          throw new IllegalArgumentException("a clipping path in " + save.format());
    };
  }

  /// Behind the segments that have to come first.
  private static byte[] toJpeg(byte[] file, VectorPath path) {
    var bytes = ByteBuffer.wrap(file);
    int at = JPEG_START_BYTES;
    int marker = bytes.getShort(at) & 0xffff;
    while (marker == APPLICATION_0 || marker == APPLICATION_1) {
      at += 2 + (bytes.getShort(at + 2) & 0xffff);
      marker = bytes.getShort(at) & 0xffff;
    }
    var result = new ByteArrayOutputStream();
    result.write(file, 0, at);
    var resources = PathResources.write(path);
    for (int from = 0; from < resources.length; from += MOST_SEGMENT_BYTES) {
      int length = Math.min(MOST_SEGMENT_BYTES, resources.length - from);
      var head = ByteBuffer.allocate(4).putShort((short) APPLICATION_13);
      head.putShort((short) (2 + StoredPaths.MARK.length + length));
      result.writeBytes(head.array());
      result.writeBytes(StoredPaths.MARK);
      result.write(resources, from, length);
    }
    result.write(file, at, file.length - at);
    return result.toByteArray();
  }

  /// With a new first directory at the end, which has one more entry; entries go by their tags.
  private static byte[] toTiff(byte[] file, VectorPath path) {
    var old = ByteBuffer.wrap(file);
    old.order(file[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    int directory = old.getInt(4);
    int entries = old.getShort(directory) & 0xffff;
    var resources = PathResources.write(path);
    int data = file.length + file.length % 2;
    int next = data + resources.length + resources.length % 2;
    int size = 2 + (entries + 1) * StoredPaths.ENTRY_BYTES + 4;
    var bytes = ByteBuffer.allocate(next + size).order(old.order());
    bytes.put(file).putInt(4, next);
    bytes.position(data).put(resources).position(next).putShort((short) (entries + 1));
    boolean added = false;
    for (int i = 0; i < entries; i++) {
      int entry = directory + 2 + i * StoredPaths.ENTRY_BYTES;
      if (!added && (old.getShort(entry) & 0xffff) > StoredPaths.TIFF_TAG) {
        putEntry(bytes, resources.length, data);
        added = true;
      }
      bytes.put(file, entry, StoredPaths.ENTRY_BYTES);
    }
    if (!added) {
      putEntry(bytes, resources.length, data);
    }
    bytes.putInt(old.getInt(directory + 2 + entries * StoredPaths.ENTRY_BYTES));
    return bytes.array();
  }

  private static void putEntry(ByteBuffer bytes, int length, int place) {
    bytes.putShort((short) StoredPaths.TIFF_TAG).putShort(UNDEFINED).putInt(length).putInt(place);
  }
}
