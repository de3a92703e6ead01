package io.darkroom.server;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/// Pictures made for tests, and read back.
public final class TestPictures {
  private TestPictures() {}

  /// A gradient from red at the top left to blue at the bottom right, as a JPEG file.
  public static Path jpeg(Path file, int width, int height) {
    write(gradient(width, height), "jpg", file);
    return file;
  }

  public static Path png(Path file, int width, int height) {
    write(gradient(width, height), "png", file);
    return file;
  }

  private static BufferedImage gradient(int width, int height) {
    var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    var graphics = picture.createGraphics();
    graphics.setPaint(new GradientPaint(0, 0, Color.RED, width, height, Color.BLUE));
    graphics.fillRect(0, 0, width, height);
    graphics.dispose();
    return picture;
  }

  private static void write(BufferedImage picture, String format, Path file) {
    try {
      if (!ImageIO.write(picture, format, file.toFile())) {
        throw new IllegalStateException("Java cannot write " + format);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// @throws IllegalArgumentException when the bytes are not a picture
  public static BufferedImage read(byte[] bytes) {
    try {
      var picture = ImageIO.read(new ByteArrayInputStream(bytes));
      if (picture == null) {
        throw new IllegalArgumentException(
            "not a picture: "
                + new String(bytes, 0, Math.min(80, bytes.length), StandardCharsets.ISO_8859_1));
      }
      return picture;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
