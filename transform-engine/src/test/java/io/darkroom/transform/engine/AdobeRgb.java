package io.darkroom.transform.engine;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;

/// A JPEG in Adobe RGB, turned to sRGB by the definitions of both spaces rather than by profiles.
final class AdobeRgb {
  private static final double GAMMA = 2.19921875;

  private AdobeRgb() {}

  static Painting decode(byte[] jpeg) {
    var reader = ImageIO.getImageReadersByFormatName("jpeg").next();
    try (var input = ImageIO.createImageInputStream(new ByteArrayInputStream(jpeg))) {
      reader.setInput(input);
      var param = reader.getDefaultReadParam();
      reader
          .getImageTypes(0)
          .forEachRemaining(type -> {
            if (isStored(type)) {
              param.setDestinationType(type);
            }
          });
      var image = reader.read(0, param);
      return Painting.of(image.getWidth(), image.getHeight(), (x, y) -> toSrgb(image, x, y));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      reader.dispose();
    }
  }

  private static boolean isStored(ImageTypeSpecifier type) {
    return type.getNumBands() == 3 && !type.getColorModel().getColorSpace().isCS_sRGB();
  }

  private static int toSrgb(BufferedImage image, int x, int y) {
    var pixel = image.getRaster().getPixel(x, y, (double[]) null);
    double red = Math.pow(pixel[0] / 255, GAMMA);
    double green = Math.pow(pixel[1] / 255, GAMMA);
    double blue = Math.pow(pixel[2] / 255, GAMMA);
    // The matrices of both spaces to XYZ, one times the inverse of the other; both have D65.
    return Painting.rgb(
        encoded(1.39836 * red - 0.39836 * green),
        encoded(green),
        encoded(-0.04293 * green + 1.04293 * blue));
  }

  private static int encoded(double linear) {
    double light = Math.clamp(linear, 0, 1);
    double value = light <= 0.0031308 ? 12.92 * light : 1.055 * Math.pow(light, 1 / 2.4) - 0.055;
    return (int) Math.round(255 * value);
  }
}
