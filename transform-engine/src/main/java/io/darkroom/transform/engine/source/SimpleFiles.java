package io.darkroom.transform.engine.source;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// Formats simple enough to be written here for both engines.
public final class SimpleFiles {
  private static final int BITMAP_HEADERS_BYTES = 54;
  private static final int ICON_HEADERS_BYTES = 22;
  private static final int PIXELS_PER_METER = 2835; // 72 an inch

  private SimpleFiles() {}

  /// A BMP of 24 bits a pixel. Reference: `BITMAPFILEHEADER`, `BITMAPINFOHEADER`.
  ///
  /// @param rgb three numbers a pixel, row by row
  public static byte[] bitmap(int width, int height, byte[] rgb) {
    int lineBytes = (width * 3 + 3) / 4 * 4;
    var file =
        ByteBuffer.allocate(BITMAP_HEADERS_BYTES + lineBytes * height)
            .order(ByteOrder.LITTLE_ENDIAN);
    file.put((byte) 'B').put((byte) 'M').putInt(file.capacity()).putInt(0);
    file.putInt(BITMAP_HEADERS_BYTES).putInt(40).putInt(width).putInt(height);
    file.putShort((short) 1).putShort((short) 24).putInt(0).putInt(lineBytes * height);
    file.putInt(PIXELS_PER_METER).putInt(PIXELS_PER_METER).putInt(0).putInt(0);
    for (int y = height - 1; y >= 0; y--) {
      for (int x = 0; x < width; x++) {
        int at = (y * width + x) * 3;
        file.put(rgb[at + 2]).put(rgb[at + 1]).put(rgb[at]);
      }
      file.put(new byte[lineBytes - width * 3]);
    }
    return file.array();
  }

  /// An icon of one picture. Reference: `ICONDIR`, `ICONDIRENTRY`.
  ///
  /// @param png the picture, no side longer than 256 pixels
  public static byte[] icon(int width, int height, byte[] png) {
    return ByteBuffer.allocate(ICON_HEADERS_BYTES + png.length)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putShort((short) 0)
        .putShort((short) 1)
        .putShort((short) 1)
        .put((byte) width) // 256 is written as 0
        .put((byte) height)
        .putShort((short) 0)
        .putShort((short) 1)
        .putShort((short) 32)
        .putInt(png.length)
        .putInt(ICON_HEADERS_BYTES)
        .put(png)
        .array();
  }
}
