package io.darkroom.transform.engine.portable;

import io.darkroom.transform.engine.ImageSource;
import io.darkroom.transform.engine.source.AnimatedPng;
import io.darkroom.transform.engine.source.SimpleFiles;
import io.darkroom.transform.media.ImageFormat;
import io.darkroom.transform.op.Rgba;
import io.darkroom.transform.op.Save;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.plugins.jpeg.JPEGImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// Encodes the finished picture with ImageIO. Its writers add no metadata of the source.
final class PortableWriter {
  private static final String GIF_IMAGE = "javax_imageio_gif_image_1.0";

  private PortableWriter() {}

  static boolean canWrite(ImageFormat format) {
    return switch (format) {
      case JPEG, PNG, GIF, BMP, ICO -> true;
      case WEBP, AVIF, TIFF, SVG, PDF, HEIC, JXL, JP2 -> false;
    };
  }

  /// @throws io.darkroom.transform.error.TransformException with `Unsupported`, as
  ///   [PortableOptions#check] says
  static byte[] write(PortableFrames picture, Save save, ImageSource source) throws IOException {
    PortableOptions.check(save);
    int quality =
        PortableOptions.quality(
            picture.first(),
            save,
            source,
            (image, percent) ->
                write(PortableFrames.still(image), new Save(ImageFormat.JPEG, percent)));
    var first = picture.first();
    if (save.format() == ImageFormat.PNG && picture.frames().size() > 1) {
      return animatedPng(timed(picture, save), save);
    }
    return switch (save.format()) {
      case BMP -> SimpleFiles.bitmap(first.getWidth(), first.getHeight(), rgb(first));
      case ICO ->
          SimpleFiles.icon(
              first.getWidth(),
              first.getHeight(),
              write(picture, new Save(ImageFormat.PNG, quality, save.options())));
      case JPEG, PNG, GIF, WEBP, AVIF, TIFF, SVG, PDF, HEIC, JXL, JP2 ->
          write(picture, new Save(save.format(), quality, save.options()));
    };
  }

  /// Frames that differ in transparency become alike, as the file has to have them.
  private static byte[] animatedPng(PortableFrames picture, Save save) throws IOException {
    boolean seeThrough =
        picture.frames().stream().anyMatch(frame -> frame.getColorModel().hasAlpha());
    var files = new ArrayList<byte[]>();
    for (var frame : picture.frames()) {
      var alike = seeThrough ? PortableOps.copy(frame, BufferedImage.TYPE_INT_ARGB) : frame;
      files.add(write(PortableFrames.still(alike), save));
    }
    return AnimatedPng.join(files, picture.delaysMillis(), picture.plays());
  }

  private static byte[] rgb(BufferedImage image) {
    var opaque = PortableOps.flatten(image, Rgba.WHITE);
    int width = image.getWidth();
    var pixels = new byte[width * image.getHeight() * 3];
    int at = 0;
    for (int y = 0; y < image.getHeight(); y++) {
      for (int argb : opaque.getRGB(0, y, width, 1, null, 0, width)) {
        pixels[at++] = (byte) (argb >> 16);
        pixels[at++] = (byte) (argb >> 8);
        pixels[at++] = (byte) argb;
      }
    }
    return pixels;
  }

  private static byte[] write(PortableFrames picture, Save save) throws IOException {
    var bytes = new ByteArrayOutputStream();
    var writer = ImageIO.getImageWritersByFormatName(save.format().extension()).next();
    try (var output = new MemoryCacheImageOutputStream(bytes)) {
      writer.setOutput(output);
      switch (save.format()) {
        case JPEG -> writeJpeg(writer, picture.first(), save);
        case PNG -> writer.write(null, whole(picture.first()), passes(writer, save));
        case GIF -> writeGif(writer, timed(picture, save), passes(writer, save));
        case WEBP, AVIF, TIFF, BMP, ICO, SVG, PDF, HEIC, JXL, JP2 ->
            throw new IllegalArgumentException(save.toString());
      }
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  /// ImageIO's quality is that of the reference implementation, divided by 100.
  private static void writeJpeg(ImageWriter writer, BufferedImage image, Save save)
      throws IOException {
    var param = (JPEGImageWriteParam) passes(writer, save);
    param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    param.setCompressionQuality(save.qualityPercent() / 100f);
    param.setOptimizeHuffmanTables(true);
    var opaque = PortableOps.flatten(image, Rgba.WHITE);
    writer.write(null, whole(opaque), param);
  }

  private static IIOImage whole(BufferedImage image) {
    return new IIOImage(image, null, null);
  }

  private static ImageWriteParam passes(ImageWriter writer, Save save) {
    var param = writer.getDefaultWriteParam();
    param.setProgressiveMode(
        save.options().progressive()
            ? ImageWriteParam.MODE_DEFAULT
            : ImageWriteParam.MODE_DISABLED);
    return param;
  }

  private static PortableFrames timed(PortableFrames picture, Save save) {
    var delay = save.options().delayMillis();
    return delay == null || picture.delaysMillis().isEmpty()
        ? picture
        : new PortableFrames(
            picture.frames(),
            Collections.nCopies(picture.delaysMillis().size(), delay),
            picture.plays());
  }

  private static void writeGif(ImageWriter writer, PortableFrames picture, ImageWriteParam param)
      throws IOException {
    if (picture.frames().size() == 1) {
      writer.write(null, whole(picture.first()), param);
      return;
    }
    writer.prepareWriteSequence(null);
    for (int i = 0; i < picture.frames().size(); i++) {
      var frame = picture.frames().get(i);
      var metadata =
          writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(frame), null);
      var root = (IIOMetadataNode) metadata.getAsTree(GIF_IMAGE);
      root.appendChild(control(picture.delaysMillis().get(i)));
      if (i == 0 && picture.plays() != 1) {
        root.appendChild(repetitions(picture.plays()));
      }
      metadata.setFromTree(GIF_IMAGE, root);
      writer.writeToSequence(new IIOImage(frame, null, metadata), param);
    }
    writer.endWriteSequence();
  }

  /// Every frame is whole, so what it covered is cleared.
  private static IIOMetadataNode control(int delayMillis) {
    var control = new IIOMetadataNode("GraphicControlExtension");
    control.setAttribute("disposalMethod", "restoreToBackgroundColor");
    control.setAttribute("userInputFlag", "FALSE");
    control.setAttribute("transparentColorFlag", "FALSE");
    control.setAttribute("transparentColorIndex", "0");
    control.setAttribute("delayTime", Integer.toString(Math.round(delayMillis / 10f)));
    return control;
  }

  /// Netscape's extension: repetitions after the first play, 0 for ever, least byte first.
  private static IIOMetadataNode repetitions(int plays) {
    int repetitions = plays == 0 ? 0 : plays - 1;
    var extension = new IIOMetadataNode("ApplicationExtension");
    extension.setAttribute("applicationID", "NETSCAPE");
    extension.setAttribute("authenticationCode", "2.0");
    extension.setUserObject(new byte[] {1, (byte) repetitions, (byte) (repetitions >> 8)});
    var extensions = new IIOMetadataNode("ApplicationExtensions");
    extensions.appendChild(extension);
    return extensions;
  }
}
