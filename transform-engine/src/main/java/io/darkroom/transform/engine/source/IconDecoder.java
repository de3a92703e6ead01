package io.darkroom.transform.engine.source;

import io.darkroom.transform.media.ImageFacts;
import io.darkroom.transform.media.ImageFormat;
import io.darkroom.transform.media.Orientation;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Objects;
import javax.imageio.ImageIO;

/// The largest picture of an icon, of several the one with most bits a pixel. An entry is a PNG, or
/// a bitmap without its file header, twice as high as it looks, whose second half is a mask: 1 is
/// transparent. Reference: the ICO file format, `ICONDIR` and `ICONDIRENTRY`.
final class IconDecoder implements RasterFile.Decoder {
  private static final int DIRECTORY_BYTES = 6;
  private static final int ENTRY_BYTES = 16;
  private static final int BITMAP_FILE_HEADER_BYTES = 14;
  private static final int MOST_SIDE_PIXELS = 16_384;
  private static final byte[] PNG_MARK = {(byte) 0x89, 'P', 'N', 'G'};

  private final byte[] entry;
  private final int bitsPerPixel;

  IconDecoder(byte[] file) throws IOException {
    var input = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    int count = input.getShort(4) & 0xffff;
    long best = -1;
    byte[] found = {};
    for (int i = 0; i < count; i++) {
      int at = DIRECTORY_BYTES + i * ENTRY_BYTES;
      int length = input.getInt(at + 8);
      int offset = input.getInt(at + 12);
      if (length <= 0 || offset < 0 || (long) offset + length > file.length) {
        throw new IOException("an entry outside the file");
      }
      long pixels = (long) side(file[at]) * side(file[at + 1]);
      long rank = (pixels << 16) | (input.getShort(at + 6) & 0xffff);
      if (rank > best) {
        best = rank;
        found = Arrays.copyOfRange(file, offset, offset + length);
      }
    }
    this.entry = found;
    this.bitsPerPixel = isPng() ? 0 : bitmap().getShort(14) & 0xffff;
  }

  /// A side of 256 does not fit into a byte and is 0.
  private static int side(byte stored) {
    return stored == 0 ? 256 : stored & 0xff;
  }

  private boolean isPng() {
    return entry.length > PNG_MARK.length
        && Arrays.equals(entry, 0, PNG_MARK.length, PNG_MARK, 0, PNG_MARK.length);
  }

  private ByteBuffer bitmap() {
    return ByteBuffer.wrap(entry).order(ByteOrder.LITTLE_ENDIAN);
  }

  @Override
  public ImageFacts facts() throws IOException {
    if (!isPng()) {
      return facts(bitmap().getInt(4), bitmap().getInt(8) / 2, true);
    }
    try (var input = ImageIO.createImageInputStream(new ByteArrayInputStream(entry))) {
      var reader = ImageIO.getImageReadersByFormatName("png").next();
      reader.setInput(input);
      boolean alpha = reader.getImageTypes(0).next().getColorModel().hasAlpha();
      var facts = facts(reader.getWidth(0), reader.getHeight(0), alpha);
      reader.dispose();
      return facts;
    }
  }

  private static ImageFacts facts(int width, int height, boolean alpha) throws IOException {
    if (width < 1 || height < 1 || width > MOST_SIDE_PIXELS || height > MOST_SIDE_PIXELS) {
      throw new IOException("an icon of " + width + "x" + height);
    }
    return new ImageFacts(ImageFormat.ICO, width, height, Orientation.UPRIGHT, alpha, 1, false);
  }

  @Override
  public BufferedImage read(int page, int zoom) throws IOException {
    if (isPng()) {
      var image = Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(entry)));
      return facts().alpha() ? Pixels.withAlpha(image) : Pixels.opaque(image);
    }
    var facts = facts();
    return bitsPerPixel == 32
        ? fourChannels(facts.storedWidth(), facts.storedHeight())
        : masked(facts.storedWidth(), facts.storedHeight());
  }

  /// Blue, green, red, alpha, the lowest line first. Without any alpha it is an old one that only
  /// has the mask.
  private BufferedImage fourChannels(int width, int height) throws IOException {
    var input = bitmap();
    int start = input.getInt(0);
    var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    boolean anyAlpha = false;
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int argb = input.getInt(start + (y * width + x) * 4);
        anyAlpha |= argb >>> 24 != 0;
        image.setRGB(x, height - 1 - y, argb);
      }
    }
    if (!anyAlpha) {
      for (int y = 0; y < height; y++) {
        for (int x = 0; x < width; x++) {
          image.setRGB(x, y, image.getRGB(x, y) | 0xff000000);
        }
      }
      return masked(image, start + width * height * 4);
    }
    return image;
  }

  /// The colors through ImageIO, as a bitmap of the height it looks.
  private BufferedImage masked(int width, int height) throws IOException {
    var header = bitmap();
    int headerBytes = header.getInt(0);
    int colors = header.getInt(32);
    int paletteColors = bitsPerPixel > 8 ? 0 : colors == 0 ? 1 << bitsPerPixel : colors;
    int pixelsAt = headerBytes + paletteColors * 4;
    var file =
        ByteBuffer.allocate(BITMAP_FILE_HEADER_BYTES + entry.length)
            .order(ByteOrder.LITTLE_ENDIAN)
            .put((byte) 'B')
            .put((byte) 'M')
            .putInt(BITMAP_FILE_HEADER_BYTES + entry.length)
            .putInt(0)
            .putInt(BITMAP_FILE_HEADER_BYTES + pixelsAt)
            .put(entry)
            .putInt(BITMAP_FILE_HEADER_BYTES + 8, height);
    var image = Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(file.array())));
    int lineBytes = (width * bitsPerPixel + 31) / 32 * 4;
    return masked(Pixels.withAlpha(image), pixelsAt + lineBytes * height);
  }

  /// @param maskAt where the mask begins; a file that ends before has none
  private BufferedImage masked(BufferedImage image, int maskAt) {
    int lineBytes = (image.getWidth() + 31) / 32 * 4;
    if (maskAt + lineBytes * image.getHeight() > entry.length) {
      return image;
    }
    for (int y = 0; y < image.getHeight(); y++) {
      int line = maskAt + (image.getHeight() - 1 - y) * lineBytes;
      for (int x = 0; x < image.getWidth(); x++) {
        if ((entry[line + x / 8] & (0x80 >> x % 8)) != 0) {
          image.setRGB(x, y, 0);
        }
      }
    }
    return image;
  }

  @Override
  public void close() {}
}
