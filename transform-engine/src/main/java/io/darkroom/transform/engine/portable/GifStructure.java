package io.darkroom.transform.engine.portable;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;

/// Walks through the blocks of a GIF without decoding them. ImageIO paints what is there of a file
/// that was cut off and says nothing; this says it.
final class GifStructure {
  private static final int HEADER_BYTES = 10; // signature and the screen's size
  private static final int EXTENSION = 0x21;
  private static final int IMAGE = 0x2c;
  private static final int AREA_BYTES = 8;

  private GifStructure() {}

  /// A file without its trailer is let pass, as all its frames are there.
  ///
  /// @throws java.io.EOFException when the file ends inside a block
  static void check(InputStream file) throws IOException {
    var data = new DataInputStream(new BufferedInputStream(file));
    data.skipNBytes(HEADER_BYTES);
    int flags = data.readUnsignedByte();
    data.skipNBytes(2); // background and aspect ratio
    skipColors(data, flags);
    while (true) {
      switch (data.read()) {
        case EXTENSION -> {
          data.skipNBytes(1); // its label
          skipSubBlocks(data);
        }
        case IMAGE -> {
          data.skipNBytes(AREA_BYTES);
          skipColors(data, data.readUnsignedByte());
          data.skipNBytes(1); // code size
          skipSubBlocks(data);
        }
        default -> {
          return; // the trailer, the end, or what no reader reads on past
        }
      }
    }
  }

  private static void skipColors(DataInputStream data, int flags) throws IOException {
    boolean present = (flags & 0x80) != 0;
    if (present) {
      data.skipNBytes(3L << ((flags & 7) + 1));
    }
  }

  private static void skipSubBlocks(DataInputStream data) throws IOException {
    int bytes;
    do {
      bytes = data.readUnsignedByte();
      data.skipNBytes(bytes);
    } while (bytes > 0);
  }
}
