package io.darkroom.transform.engine.source;

import io.darkroom.transform.engine.ImageSource;
import io.darkroom.transform.error.Problem;
import io.darkroom.transform.error.TransformException;
import io.darkroom.transform.media.ImageFacts;
import io.darkroom.transform.media.ImageFormat;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;

/// An opened file that is decoded in Java whatever the engine. One request only.
///
/// Its decoders meet damaged bytes with all kinds of exceptions; here they become problems.
public final class RasterFile implements AutoCloseable {
  private final Decoder decoder;

  private RasterFile(Decoder decoder) {
    this.decoder = decoder;
  }

  /// One format's way to read.
  interface Decoder extends AutoCloseable {
    ImageFacts facts() throws IOException;

    BufferedImage read(int page, int zoom) throws IOException;

    @Override
    void close() throws IOException;
  }

  public static boolean canRead(ImageFormat format) {
    return switch (format) {
      case BMP, ICO, PDF -> true;
      case JPEG, PNG, WEBP, AVIF, GIF, TIFF, SVG, HEIC, JXL, JP2 -> false;
    };
  }

  /// @param format one that [#canRead] takes
  /// @param check called now and then while pages are drawn; throws to stop
  /// @throws TransformException with `UnreadableImage` when the file is damaged
  public static RasterFile open(ImageSource source, ImageFormat format, Runnable check) {
    return new RasterFile(
        Decoding.of(() ->
            switch (format) {
              case BMP -> new BitmapDecoder(inMemory(source));
              case ICO -> new IconDecoder(bytes(source));
              case PDF -> PdfDecoder.open(source, check);
              case JPEG, PNG, WEBP, AVIF, GIF, TIFF, SVG, HEIC, JXL, JP2 ->
                  throw new IllegalArgumentException(format.toString());
            }));
  }

  /// Reads the header.
  ///
  /// @throws TransformException with `UnreadableImage` when the file is damaged
  public ImageFacts facts() {
    return Decoding.of(decoder::facts);
  }

  /// The pixels of a page in sRGB: [BufferedImage#TYPE_INT_ARGB], unpremultiplied, when the facts
  /// say that there is alpha, else [BufferedImage#TYPE_INT_RGB].
  ///
  /// @param page counted from 0
  /// @param zoom a whole factor by which a page is drawn larger; 1 for pictures made of pixels
  /// @throws TransformException with `UnreadableImage` when the file is damaged
  public BufferedImage read(int page, int zoom) {
    return Decoding.of(() -> decoder.read(page, zoom));
  }

  @Override
  public void close() {
    try {
      decoder.close();
    } catch (IOException e) {
      throw new TransformException(new Problem.EngineFailed("closing the source"), e);
    }
  }

  private static ByteArrayInputStream inMemory(ImageSource source) throws IOException {
    return new ByteArrayInputStream(bytes(source));
  }

  private static byte[] bytes(ImageSource source) throws IOException {
    return switch (source) {
      case ImageSource.OfBytes(var bytes) -> bytes;
      case ImageSource.OfFile(var path) -> Files.readAllBytes(path);
    };
  }
}
