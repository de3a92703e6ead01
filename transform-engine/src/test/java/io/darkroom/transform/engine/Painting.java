package io.darkroom.transform.engine;

import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// A picture as numbers, to be given to an engine and to be compared with what it gives back.
///
/// @param argb unpremultiplied sRGB, row by row
@SuppressWarnings("ArrayRecordComponent") // compared by the tests themselves
public record Painting(int width, int height, int[] argb) {

  /// The color at a place.
  public interface Brush {
    int argb(int x, int y);
  }

  public static Painting of(int width, int height, Brush brush) {
    var argb = new int[width * height];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        argb[y * width + x] = brush.argb(x, y);
      }
    }
    return new Painting(width, height, argb);
  }

  /// Red grows to the right and green downwards, so that every color tells where it comes from.
  public static Painting gradient(int width, int height) {
    return of(
        width,
        height,
        (x, y) -> rgb(x * 255 / Math.max(1, width - 1), y * 255 / Math.max(1, height - 1), 128));
  }

  /// Opaque in the middle, see-through at the rim, where hidden red lies beneath.
  public static Painting island(int width, int height) {
    return of(
        width,
        height,
        (x, y) ->
            x >= width / 4 && x < width * 3 / 4 && y >= height / 4 && y < height * 3 / 4
                ? rgb(0, 200, 0)
                : 0x00ff0000);
  }

  /// Every pixel another one, which no codec can shrink.
  public static Painting noise(int width, int height) {
    return of(
        width, height, (x, y) -> 0xff000000 | ((x * 73_856_093) ^ (y * 19_349_663)) * 0x9e3779b1);
  }

  public static int rgb(int red, int green, int blue) {
    return 0xff000000 | (red << 16) | (green << 8) | blue;
  }

  public int at(int x, int y) {
    return argb[y * width + x];
  }

  public boolean isOpaque() {
    return Arrays.stream(argb).allMatch(pixel -> pixel >>> 24 == 255);
  }

  /// The largest difference of any band of any pixel; hidden colors do not count.
  public int distanceTo(Painting other) {
    if (width != other.width || height != other.height) {
      throw new AssertionError(
          width + "x" + height + " is not " + other.width + "x" + other.height);
    }
    int largest = 0;
    for (int i = 0; i < argb.length; i++) {
      largest = Math.max(largest, distance(argb[i], other.argb[i]));
    }
    return largest;
  }

  /// The largest difference of alpha, and of colors as far as alpha lets them show.
  public int shownDistanceTo(Painting other) {
    double largest = 0;
    for (int i = 0; i < argb.length; i++) {
      largest = Math.max(largest, Math.abs((argb[i] >>> 24) - (other.argb[i] >>> 24)));
      for (int shift = 0; shift < 24; shift += 8) {
        largest = Math.max(largest, Math.abs(shown(argb[i], shift) - shown(other.argb[i], shift)));
      }
    }
    return (int) Math.round(largest);
  }

  /// The mean difference of all colors of all pixels, as seen on black.
  public double meanDistanceTo(Painting other) {
    double sum = 0;
    for (int i = 0; i < argb.length; i++) {
      for (int shift = 0; shift < 24; shift += 8) {
        sum += Math.abs(shown(argb[i], shift) - shown(other.argb[i], shift));
      }
    }
    return sum / (3.0 * argb.length);
  }

  private static double shown(int pixel, int shift) {
    return ((pixel >> shift) & 0xff) * (pixel >>> 24) / 255.0;
  }

  public static int distance(int one, int other) {
    if (one >>> 24 == 0 && other >>> 24 == 0) {
      return 0;
    }
    int largest = 0;
    for (int shift = 0; shift < 32; shift += 8) {
      largest = Math.max(largest, Math.abs(((one >>> shift) & 0xff) - ((other >>> shift) & 0xff)));
    }
    return largest;
  }

  public ImageSource png() {
    return new ImageSource.OfBytes(encoded("png"));
  }

  /// Without transparency.
  public ImageSource jpeg() {
    return new ImageSource.OfBytes(encoded("jpg"));
  }

  public byte[] encoded(String format) {
    var bytes = new ByteArrayOutputStream();
    try {
      if (!ImageIO.write(image(), format, bytes)) {
        throw new IllegalArgumentException(format);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /// An animation for ever.
  public static byte[] gif(List<Painting> frames, int delayMillis) {
    var bytes = new ByteArrayOutputStream();
    var writer = ImageIO.getImageWritersByFormatName("gif").next();
    try (var output = new MemoryCacheImageOutputStream(bytes)) {
      writer.setOutput(output);
      writer.prepareWriteSequence(null);
      for (var frame : frames) {
        var image = frame.image();
        var metadata =
            writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(image), null);
        var root = (IIOMetadataNode) metadata.getAsTree(metadata.getNativeMetadataFormatName());
        var control = new IIOMetadataNode("GraphicControlExtension");
        control.setAttribute("disposalMethod", "none");
        control.setAttribute("userInputFlag", "FALSE");
        control.setAttribute("transparentColorFlag", "FALSE");
        control.setAttribute("transparentColorIndex", "0");
        control.setAttribute("delayTime", Integer.toString(delayMillis / 10));
        root.appendChild(control);
        metadata.setFromTree(metadata.getNativeMetadataFormatName(), root);
        writer.writeToSequence(new IIOImage(image, null, metadata), null);
      }
      writer.endWriteSequence();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  private BufferedImage image() {
    int type = isOpaque() ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_INT_ARGB;
    var image = new BufferedImage(width, height, type);
    image.setRGB(0, 0, width, height, argb, 0, width);
    return image;
  }

  /// Decodes a PNG, JPEG or GIF.
  public static Painting decode(byte[] file) {
    try {
      var image = Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(file)));
      boolean gray =
          image.getColorModel() instanceof ComponentColorModel model
              && model.getNumColorComponents() == 1;
      return of(
          image.getWidth(),
          image.getHeight(),
          (x, y) -> gray ? grayAt(image, x, y) : image.getRGB(x, y));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The number itself: Java2D takes it for linear light.
  private static int grayAt(BufferedImage image, int x, int y) {
    var pixel = image.getRaster().getPixel(x, y, (int[]) null);
    return ((pixel.length > 1 ? pixel[1] : 255) << 24) | (pixel[0] * 0x010101);
  }
}
