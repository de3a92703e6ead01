package io.darkroom.transform.engine.portable;

import io.darkroom.transform.engine.ImageSource;
import io.darkroom.transform.engine.source.RasterFile;
import io.darkroom.transform.media.ImageFacts;
import io.darkroom.transform.media.ImageFormat;
import io.darkroom.transform.op.Load;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.InflaterInputStream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Node;

/// One opened source. One request only.
///
/// ImageIO's codecs meet damaged bytes with all kinds of runtime exceptions; the engine turns them
/// into problems.
final class PortableSource implements AutoCloseable {
  private final ImageSource source;
  private final ImageFormat format;
  private final ImageInputStream input;
  private final ImageReader reader;
  private boolean truncated;

  PortableSource(ImageSource source, ImageFormat format) throws IOException {
    this.source = source;
    this.format = format;
    this.input =
        switch (source) {
          case ImageSource.OfFile(var path) -> new FileImageInputStream(path.toFile());
          case ImageSource.OfBytes(var bytes) ->
              new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes));
        };
    this.reader = ImageIO.getImageReadersByFormatName(format.extension()).next();
    reader.setInput(input);
    reader.addIIOReadWarningListener((_, warning) -> truncated |= saysTruncated(warning));
  }

  /// How the JPEG decoder words it. Its other warnings, such as stray bytes between segments, do
  /// not hurt the picture.
  private static boolean saysTruncated(String warning) {
    return warning.contains("premature end") || warning.contains("Truncated File");
  }

  static boolean canRead(ImageFormat format) {
    return switch (format) {
      case JPEG, PNG, GIF -> true;
      case BMP, ICO, PDF -> RasterFile.canRead(format);
      case WEBP, AVIF, TIFF, SVG, HEIC, JXL, JP2 -> false;
    };
  }

  /// Reads the header.
  ImageFacts facts() throws IOException {
    if (format == ImageFormat.GIF) {
      return GifReading.facts(reader);
    }
    var metadata = metadata();
    return new ImageFacts(
        format,
        reader.getWidth(0),
        reader.getHeight(0),
        metadata.orientation(),
        format == ImageFormat.PNG && pngHasAlpha(),
        1,
        false);
  }

  /// The pixels a plan asks for, in sRGB.
  PortableFrames load(Load load, Deadline deadline) throws IOException {
    reader.addIIOReadProgressListener(new DecodingStopper(deadline));
    if (format == ImageFormat.GIF) {
      try (var file = source.open()) {
        GifStructure.check(file);
      }
    }
    var picture =
        format == ImageFormat.GIF
            ? GifReading.frames(reader, load)
            : PortableFrames.still(Shrinking.by(load.shrink(), still()));
    deadline.check();
    if (truncated) {
      throw new IOException("the file ends early");
    }
    return picture;
  }

  private BufferedImage still() throws IOException {
    return switch (format) {
      case JPEG -> jpeg();
      case PNG -> Samples.of(reader.read(0)).toSrgb(pngProfile());
      case GIF, BMP, WEBP, AVIF, TIFF, ICO, SVG, PDF, HEIC, JXL, JP2 ->
          Samples.of(reader.read(0)).toSrgb(null);
    };
  }

  private BufferedImage jpeg() throws IOException {
    ICC_Profile profile;
    try (var file = source.open()) {
      profile = EmbeddedMetadata.readJpegProfile(file);
    }
    var metadata = metadata();
    if (metadata.bands() != 4) {
      return Samples.of(reader.read(0, inOwnColors())).toSrgb(profile);
    }
    return Samples.ofInk(reader.readRaster(0, null), metadata.adobe(), metadata.luma())
        .toSrgb(profile);
  }

  /// Left to itself, the JPEG decoder applies the profile, but only to some files.
  private ImageReadParam inOwnColors() throws IOException {
    var param = reader.getDefaultReadParam();
    for (var types = reader.getImageTypes(0); types.hasNext(); ) {
      var type = types.next();
      if (type.getNumBands() == 3 && !type.getColorModel().getColorSpace().isCS_sRGB()) {
        param.setDestinationType(type);
      }
    }
    return param;
  }

  private EmbeddedMetadata metadata() throws IOException {
    try (var file = source.open()) {
      return EmbeddedMetadata.read(file);
    }
  }

  private boolean pngHasAlpha() throws IOException {
    var header = pngChunk("IHDR");
    var colorType = header == null ? "" : header.getAttribute("colorType");
    return colorType.endsWith("Alpha") || pngChunk("tRNS") != null;
  }

  private @Nullable ICC_Profile pngProfile() throws IOException {
    var chunk = pngChunk("iCCP");
    if (chunk == null || !(chunk.getUserObject() instanceof byte[] compressed)) {
      return null;
    }
    try (var inflated = new InflaterInputStream(new ByteArrayInputStream(compressed))) {
      return EmbeddedMetadata.parseProfile(inflated.readAllBytes());
    }
  }

  private @Nullable IIOMetadataNode pngChunk(String name) throws IOException {
    Node root = reader.getImageMetadata(0).getAsTree("javax_imageio_png_1.0");
    for (var child = root.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child.getNodeName().equals(name) && child instanceof IIOMetadataNode chunk) {
        return chunk;
      }
    }
    return null;
  }

  @Override
  public void close() throws IOException {
    reader.dispose();
    input.close();
  }
}
