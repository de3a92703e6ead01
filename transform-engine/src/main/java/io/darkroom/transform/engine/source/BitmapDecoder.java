package io.darkroom.transform.engine.source;

import io.darkroom.transform.media.ImageFacts;
import io.darkroom.transform.media.ImageFormat;
import io.darkroom.transform.media.Orientation;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/// BMP through ImageIO. A fourth channel is padding in nearly every file, so pictures are opaque.
final class BitmapDecoder implements RasterFile.Decoder {
  private final ImageInputStream input;
  private final ImageReader reader;

  BitmapDecoder(InputStream bytes) {
    this.input = new MemoryCacheImageInputStream(bytes);
    this.reader = ImageIO.getImageReadersByFormatName("bmp").next();
    reader.setInput(input);
  }

  @Override
  public ImageFacts facts() throws IOException {
    return new ImageFacts(
        ImageFormat.BMP,
        reader.getWidth(0),
        reader.getHeight(0),
        Orientation.UPRIGHT,
        false,
        1,
        false);
  }

  @Override
  public BufferedImage read(int page, int zoom) throws IOException {
    return Pixels.opaque(reader.read(0));
  }

  @Override
  public void close() throws IOException {
    reader.dispose();
    input.close();
  }
}
