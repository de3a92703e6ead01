package io.darkroom.transform.engine.portable;

import io.darkroom.transform.engine.ImageSource;
import io.darkroom.transform.engine.JpegQuality;
import io.darkroom.transform.engine.QualityDescent;
import io.darkroom.transform.engine.QualityDescent.Sample;
import io.darkroom.transform.engine.SourceFormat;
import io.darkroom.transform.error.Problem;
import io.darkroom.transform.error.TransformException;
import io.darkroom.transform.media.ImageFormat;
import io.darkroom.transform.op.Rgba;
import io.darkroom.transform.op.Save;
import io.darkroom.transform.op.SaveOptions;
import io.darkroom.transform.op.SavedColors;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.IntFunction;
import javax.imageio.ImageIO;

/// What ImageIO's encoders can be told beside the quality, and the search for that.
final class PortableOptions {
  private PortableOptions() {}

  /// @throws TransformException with `Unsupported` when an option that matters to the format cannot
  ///   be honored
  static void check(Save save) {
    var options = save.options();
    var format = save.format();
    refuse(options.palette() && format == ImageFormat.PNG, "PNG with a palette");
    refuse(options.lossy() && format == ImageFormat.GIF, "lossy GIF");
    refuse(
        options.chroma() == SaveOptions.Chroma.FULL && format == ImageFormat.JPEG,
        "JPEG with whole chroma");
    refuse(
        !(options.colors() instanceof SavedColors.Srgb(boolean profiled, _)) || profiled,
        "color profiles in files");
    refuse(options.metadata() != SaveOptions.Metadata.NONE, "keeping metadata");
    refuse(options.pixelsPerInch() != null && format != ImageFormat.GIF, "setting the density");
  }

  private static void refuse(boolean asked, String feature) {
    if (asked) {
      throw new TransformException(new Problem.Unsupported(feature));
    }
  }

  /// The quality to save with.
  ///
  /// @param encoder of a JPEG at a quality
  static int quality(BufferedImage picture, Save save, ImageSource source, JpegEncoder encoder) {
    if (save.options().search() == null || save.format() != ImageFormat.JPEG) {
      return save.qualityPercent();
    }
    int most =
        SourceFormat.of(source) == ImageFormat.JPEG
            ? JpegQuality.findPercent(source).orElse(100)
            : 100;
    var sample = Sample.of(picture.getWidth(), picture.getHeight());
    var joined = joined(PortableOps.flatten(picture, Rgba.WHITE), sample);
    IntFunction<byte[]> luma =
        percent -> {
          try {
            return luma(ImageIO.read(new ByteArrayInputStream(encoder.encode(joined, percent))));
          } catch (IOException e) {
            throw new UncheckedIOException(e); // nothing but memory is read
          }
        };
    return QualityDescent.find(save, most, sample, luma);
  }

  /// Writes an opaque picture.
  interface JpegEncoder {
    byte[] encode(BufferedImage image, int qualityPercent) throws IOException;
  }

  private static BufferedImage joined(BufferedImage image, Sample sample) {
    var result = new BufferedImage(sample.width(), sample.height(), BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < sample.tiles().size(); i++) {
      var tile = sample.tiles().get(i);
      var pixels =
          image.getRGB(tile.left(), tile.top(), tile.width(), tile.height(), null, 0, tile.width());
      result.setRGB(
          i % sample.columns() * tile.width(),
          i / sample.columns() * tile.height(),
          tile.width(),
          tile.height(),
          pixels,
          0,
          tile.width());
    }
    return result;
  }

  /// ITU-R BT.601, as in JFIF.
  private static byte[] luma(BufferedImage image) {
    int width = image.getWidth();
    var argb = image.getRGB(0, 0, width, image.getHeight(), null, 0, width);
    var luma = new byte[argb.length];
    for (int i = 0; i < argb.length; i++) {
      int red = (argb[i] >> 16) & 0xff;
      int green = (argb[i] >> 8) & 0xff;
      int blue = argb[i] & 0xff;
      luma[i] = (byte) Math.round(0.299 * red + 0.587 * green + 0.114 * blue);
    }
    return luma;
  }
}
