package io.darkroom.transform.engine.portable;

import io.darkroom.transform.media.ImageFacts;
import io.darkroom.transform.media.ImageFormat;
import io.darkroom.transform.media.Orientation;
import io.darkroom.transform.op.Load;
import java.awt.AlphaComposite;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Optional;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/// The frames of a GIF. A file stores what changes from one to the next; here each is painted onto
/// what the ones before it left, as GIF89a says, except that "restore to background" clears to
/// transparent, as all viewers do.
final class GifReading {
  private static final String STREAM = "javax_imageio_gif_stream_1.0";
  private static final String IMAGE = "javax_imageio_gif_image_1.0";

  /// Where a frame lies, how long it is shown, and what becomes of it then.
  private record Frame(Rectangle area, int delayMillis, String disposal, boolean transparent) {

    static Frame of(IIOMetadata metadata) {
      var root = metadata.getAsTree(IMAGE);
      var descriptor = child(root, "ImageDescriptor").orElseThrow();
      var control = child(root, "GraphicControlExtension");
      return new Frame(
          new Rectangle(
              number(descriptor, "imageLeftPosition"),
              number(descriptor, "imageTopPosition"),
              number(descriptor, "imageWidth"),
              number(descriptor, "imageHeight")),
          control.map(node -> number(node, "delayTime") * 10).orElse(0),
          control.map(node -> node.getAttribute("disposalMethod")).orElse("none"),
          control
              .map(node -> node.getAttribute("transparentColorFlag").equals("TRUE"))
              .orElse(false));
    }
  }

  private GifReading() {}

  static ImageFacts facts(ImageReader reader) throws IOException {
    var screen = screen(reader);
    int pages = reader.getNumImages(true);
    boolean transparent = false;
    for (int page = 0; page < pages; page++) {
      var frame = Frame.of(reader.getImageMetadata(page));
      transparent |= frame.transparent() || (page == 0 && !frame.area().contains(screen));
    }
    return new ImageFacts(
        ImageFormat.GIF,
        screen.width,
        screen.height,
        Orientation.UPRIGHT,
        transparent,
        pages,
        pages > 1);
  }

  static PortableFrames frames(ImageReader reader, Load load) throws IOException {
    var screen = screen(reader);
    var canvas = new BufferedImage(screen.width, screen.height, BufferedImage.TYPE_INT_ARGB);
    var frames = new ArrayList<BufferedImage>();
    var delays = new ArrayList<Integer>();
    for (int page = 0; page < load.firstPage() + load.pages(); page++) {
      var frame = Frame.of(reader.getImageMetadata(page));
      var before = frame.disposal().equals("restoreToPrevious") ? copy(canvas) : canvas;
      paint(Samples.of(reader.read(page)).toSrgb(null), frame.area(), canvas);
      if (page >= load.firstPage()) {
        frames.add(copy(canvas));
        delays.add(frame.delayMillis());
      }
      switch (frame.disposal()) {
        case "restoreToBackgroundColor" -> clear(frame.area(), canvas);
        case "restoreToPrevious" -> canvas = before;
        default -> {} // the frame stays
      }
    }
    return load.pages() == 1
        ? PortableFrames.still(frames.getFirst())
        : new PortableFrames(frames, delays, plays(reader));
  }

  private static void paint(BufferedImage frame, Rectangle area, BufferedImage canvas) {
    var graphics = canvas.createGraphics();
    graphics.drawImage(frame, area.x, area.y, null);
    graphics.dispose();
  }

  private static void clear(Rectangle area, BufferedImage canvas) {
    var graphics = canvas.createGraphics();
    graphics.setComposite(AlphaComposite.Clear);
    graphics.fill(area);
    graphics.dispose();
  }

  private static BufferedImage copy(BufferedImage image) {
    var copy = new BufferedImage(image.getWidth(), image.getHeight(), image.getType());
    image.copyData(copy.getRaster());
    return copy;
  }

  private static Rectangle screen(ImageReader reader) throws IOException {
    var root = reader.getStreamMetadata().getAsTree(STREAM);
    var screen = child(root, "LogicalScreenDescriptor").orElseThrow();
    return new Rectangle(
        number(screen, "logicalScreenWidth"), number(screen, "logicalScreenHeight"));
  }

  /// From Netscape's extension, which counts repetitions after the first; without it once.
  private static int plays(ImageReader reader) throws IOException {
    var root = reader.getImageMetadata(0).getAsTree(IMAGE);
    var extensions = child(root, "ApplicationExtensions");
    var extension = extensions.flatMap(node -> child(node, "ApplicationExtension"));
    if (extension.isPresent()
        && extension.get() instanceof IIOMetadataNode node
        && node.getUserObject() instanceof byte[] bytes
        && bytes.length >= 3) {
      int repetitions = (bytes[1] & 0xff) | ((bytes[2] & 0xff) << 8);
      return repetitions == 0 ? 0 : repetitions + 1;
    }
    return 1;
  }

  private static Optional<Element> child(Node parent, String name) {
    for (var node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node.getNodeName().equals(name) && node instanceof Element element) {
        return Optional.of(element);
      }
    }
    return Optional.empty();
  }

  private static int number(Element element, String attribute) {
    return Integer.parseInt(element.getAttribute(attribute));
  }
}
