package io.darkroom.transform.engine.vips;

import io.darkroom.transform.engine.raster.Raster;
import io.darkroom.transform.engine.vips.ffm.VipsImage;
import java.util.function.Consumer;

/// Pictures of libvips as plain arrays, and back.
final class VipsRasters {
  private static final int BANDS = 4;
  private static final double OPAQUE = 255;

  private VipsRasters() {}

  /// All pixels, computed now, in sRGB with alpha.
  static Raster of(VipsImage picture) {
    var color = VipsColors.toSrgb(picture);
    if (VipsColors.isGray(color)) {
      color = color.colourspace("srgb");
    }
    var image = color.hasAlpha() ? color : color.bandjoinConstant(OPAQUE);
    var bytes = image.pixels();
    var argb = new int[bytes.length / BANDS];
    for (int i = 0; i < argb.length; i++) {
      int at = i * BANDS;
      argb[i] =
          ((bytes[at + 3] & 0xff) << 24)
              | ((bytes[at] & 0xff) << 16)
              | ((bytes[at + 1] & 0xff) << 8)
              | (bytes[at + 2] & 0xff);
    }
    return new Raster(image.width(), image.height(), argb);
  }

  /// The image with each of its colors changed: red, green and blue from 0 to 1, in place.
  static VipsImage mapped(VipsImage image, Consumer<double[]> change) {
    var raster = of(image);
    var color = new double[BANDS - 1];
    for (int i = 0; i < raster.argb().length; i++) {
      int pixel = raster.argb()[i];
      color[0] = ((pixel >> 16) & 0xff) / OPAQUE;
      color[1] = ((pixel >> 8) & 0xff) / OPAQUE;
      color[2] = (pixel & 0xff) / OPAQUE;
      change.accept(color);
      raster.argb()[i] =
          (pixel & 0xff000000) | (eight(color[0]) << 16) | (eight(color[1]) << 8) | eight(color[2]);
    }
    return image(raster, image, image.hasAlpha());
  }

  private static int eight(double value) {
    return (int) Math.rint(Math.clamp(value, 0.0, 1.0) * OPAQUE);
  }

  /// @param like an image of the same request
  /// @param alpha whether the image has an alpha channel
  static VipsImage image(Raster raster, VipsImage like, boolean alpha) {
    int bands = alpha ? BANDS : BANDS - 1;
    var argb = raster.argb();
    var bytes = new byte[Math.multiplyExact(argb.length, bands)];
    for (int i = 0; i < argb.length; i++) {
      int at = i * bands;
      bytes[at] = (byte) (argb[i] >>> 16);
      bytes[at + 1] = (byte) (argb[i] >>> 8);
      bytes[at + 2] = (byte) argb[i];
      if (alpha) {
        bytes[at + 3] = (byte) (argb[i] >>> 24);
      }
    }
    return like.session().ofPixels(bytes, raster.width(), raster.height(), bands).copyAs("srgb");
  }
}
