package io.darkroom.transform.engine.portable;

import io.darkroom.transform.error.Problem;
import io.darkroom.transform.error.TransformException;
import java.awt.color.CMMException;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import org.jspecify.annotations.Nullable;

/// Decoded pixels as bare numbers of 8 bits, on their way to sRGB.
///
/// Decoders hand out color models of their own, and Java2D takes gray for linear light, which would
/// brighten it; so the numbers are read as such and the profile is applied to them here.
///
/// @param width pixels
/// @param height pixels
/// @param bands colors a pixel: 1 gray, 3 red, green, blue, or 4 cyan, magenta, yellow, black
/// @param colors interleaved
/// @param alpha a value a pixel; null when opaque
@SuppressWarnings("ArrayRecordComponent") // handed over, never compared
record Samples(int width, int height, int bands, byte[] colors, byte @Nullable [] alpha) {

  private static final int INK_BANDS = 4;

  static Samples of(BufferedImage image) {
    return image.getColorModel() instanceof ComponentColorModel
        ? ofComponents(image)
        : ofPacked(image);
  }

  /// A palette or packed fields: what the color model says they look like.
  private static Samples ofPacked(BufferedImage image) {
    int width = image.getWidth();
    int height = image.getHeight();
    var colors = new byte[width * height * 3];
    var alpha = image.getColorModel().hasAlpha() ? new byte[width * height] : null;
    var row = new int[width];
    for (int y = 0; y < height; y++) {
      image.getRGB(0, y, width, 1, row, 0, width);
      for (int x = 0; x < width; x++) {
        int pixel = y * width + x;
        colors[3 * pixel] = (byte) (row[x] >> 16);
        colors[3 * pixel + 1] = (byte) (row[x] >> 8);
        colors[3 * pixel + 2] = (byte) row[x];
        if (alpha != null) {
          alpha[pixel] = (byte) (row[x] >>> 24);
        }
      }
    }
    return new Samples(width, height, 3, colors, alpha);
  }

  /// One number a band; of 16 bits the upper 8 are kept.
  private static Samples ofComponents(BufferedImage image) {
    int width = image.getWidth();
    int height = image.getHeight();
    var raster = image.getRaster();
    int bands = image.getColorModel().getNumColorComponents();
    int shift = image.getColorModel().getComponentSize(0) - 8;
    var colors = new byte[width * height * bands];
    var alpha = image.getColorModel().hasAlpha() ? new byte[width * height] : null;
    int step = raster.getNumBands();
    var row = new int[width * step];
    for (int y = 0; y < height; y++) {
      raster.getPixels(0, y, width, 1, row);
      for (int x = 0; x < width; x++) {
        int pixel = y * width + x;
        for (int band = 0; band < bands; band++) {
          colors[pixel * bands + band] = (byte) (row[x * step + band] >> shift);
        }
        if (alpha != null) {
          alpha[pixel] = (byte) (row[x * step + bands] >> shift);
        }
      }
    }
    return new Samples(width, height, bands, colors, alpha);
  }

  /// The four bands of a JPEG as stored.
  ///
  /// @param inverted whether the file counts ink from full to none, as Adobe's programs write it
  /// @param luma whether the first three are luma and chroma of the colors
  static Samples ofInk(Raster raster, boolean inverted, boolean luma) {
    int width = raster.getWidth();
    int height = raster.getHeight();
    var colors = new byte[width * height * 4];
    var row = new int[width * 4];
    for (int y = 0; y < height; y++) {
      raster.getPixels(0, y, width, 1, row);
      for (int x = 0; x < row.length; x += 4) {
        if (luma) {
          toInk(row, x);
        }
        for (int band = 0; band < 4; band++) {
          int value = row[x + band];
          colors[y * row.length + x + band] = (byte) (inverted ? 255 - value : value);
        }
      }
    }
    return new Samples(width, height, 4, colors, null);
  }

  /// JFIF's luma and chroma to red, green and blue, whose opposites are the stored cyan, magenta
  /// and yellow.
  private static void toInk(int[] row, int at) {
    double luma = row[at];
    double blue = row[at + 1] - 128;
    double red = row[at + 2] - 128;
    row[at] = 255 - clamp(luma + 1.402 * red);
    row[at + 1] = 255 - clamp(luma - 0.344136 * blue - 0.714136 * red);
    row[at + 2] = 255 - clamp(luma + 1.772 * blue);
  }

  private static int clamp(double value) {
    return Math.clamp(Math.round(value), 0, 255);
  }

  /// The same pixels in sRGB.
  ///
  /// @param profile what the numbers mean; not applied when null, damaged, or for another number of
  ///   bands
  /// @throws TransformException with `Unsupported` when there is no such profile for ink
  BufferedImage toSrgb(@Nullable ICC_Profile profile) {
    if (profile != null && profile.getNumComponents() == bands) {
      try {
        return through(profile);
      } catch (CMMException | IllegalArgumentException _) { // the profile is damaged
      }
    }
    if (bands == INK_BANDS) {
      throw new TransformException(new Problem.Unsupported("CMYK without a profile"));
    }
    return image();
  }

  private BufferedImage through(ICC_Profile profile) {
    var converted = new byte[width * height * 3];
    var srgb = ICC_Profile.getInstance(ColorSpace.CS_sRGB);
    new ColorConvertOp(new ICC_Profile[] {profile, srgb}, null)
        .filter(raster(colors, bands), raster(converted, 3));
    return new Samples(width, height, 3, converted, alpha).image();
  }

  private WritableRaster raster(byte[] numbers, int bandCount) {
    var offsets = new int[bandCount];
    for (int band = 0; band < bandCount; band++) {
      offsets[band] = band;
    }
    return Raster.createInterleavedRaster(
        new DataBufferByte(numbers, numbers.length),
        width,
        height,
        width * bandCount,
        bandCount,
        offsets,
        null);
  }

  private BufferedImage image() {
    var image =
        new BufferedImage(
            width,
            height,
            alpha == null ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_INT_ARGB);
    var pixels = new int[width];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        pixels[x] = argb(y * width + x);
      }
      image.setRGB(0, y, width, 1, pixels, 0, width);
    }
    return image;
  }

  private int argb(int pixel) {
    int at = pixel * bands;
    int red = colors[at] & 0xff;
    int green = bands == 1 ? red : colors[at + 1] & 0xff;
    int blue = bands == 1 ? red : colors[at + 2] & 0xff;
    int opacity = alpha == null ? 255 : alpha[pixel] & 0xff;
    return (opacity << 24) | (red << 16) | (green << 8) | blue;
  }
}
