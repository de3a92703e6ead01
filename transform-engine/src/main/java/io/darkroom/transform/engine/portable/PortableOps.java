package io.darkroom.transform.engine.portable;

import io.darkroom.transform.error.Problem;
import io.darkroom.transform.error.TransformException;
import io.darkroom.transform.media.Orientation;
import io.darkroom.transform.op.AreaOp;
import io.darkroom.transform.op.ColorOp;
import io.darkroom.transform.op.FrameOp;
import io.darkroom.transform.op.LayerOp;
import io.darkroom.transform.op.Op;
import io.darkroom.transform.op.Rgba;
import io.darkroom.transform.op.ShapeOp;
import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.io.UncheckedIOException;
import net.coobird.thumbnailator.Thumbnails;

/// What each operation of a plan is in Java2D. Sizes and positions are those of libvips; only the
/// resampling kernel differs.
final class PortableOps {
  /// Frame of background about a picture to be turned, so that its edge is mixed with it.
  private static final int MARGIN = 2;

  private PortableOps() {}

  static BufferedImage run(Op op, BufferedImage image, Deadline deadline) {
    return switch (op) {
      case Op.Orient(var orientation) -> orient(image, orientation);
      case Op.Resize(int width, int height) -> resize(image, width, height, deadline);
      case Op.ExtractArea(int left, int top, int width, int height) ->
          drawn(
              image,
              width,
              height,
              image.getType(),
              AffineTransform.getTranslateInstance(-left, -top));
      case Op.Embed(int left, int top, int width, int height, Rgba background) ->
          embed(image, left, top, width, height, background);
      case Op.QuarterTurn(int quarterTurns) -> quarterTurn(image, quarterTurns);
      case Op.Rotate(double angleDegrees, int width, int height, Rgba background) ->
          rotate(image, angleDegrees, width, height, background);
      case Op.MirrorHorizontally() -> mirrorHorizontally(image);
      case Op.MirrorVertically() -> mirrorVertically(image);
      case Op.ToSrgb() -> image; // decoding has done it
      case Op.Flatten(Rgba background) -> flatten(image, background);
      case AreaOp area -> PortableAreaOps.run(area, image, deadline);
      case ShapeOp shape -> PortableAreaOps.run(shape, image, deadline);
      case Op.Underpaint(Rgba background) -> PortableShapes.underpaint(image, background);
      case Op.EmbedMatching _, ColorOp _, FrameOp _ ->
          throw new IllegalStateException(op + " is for all frames together");
      case Op.SmartCrop _ -> throw new TransformException(new Problem.Unsupported(op.toString()));
      case Op.RoundCorners(var corners) -> PortableShapes.roundCorners(image, corners);
      case Op.RoundBorder border -> PortableShapes.roundBorder(image, border);
      case Op.MultiplyAlpha(double factor) -> PortableShapes.multiplyAlpha(image, factor);
      case LayerOp _ -> throw new IllegalArgumentException("PortableLayers runs " + op);
    };
  }

  private static BufferedImage orient(BufferedImage image, Orientation orientation) {
    return switch (orientation) {
      case UPRIGHT -> image;
      case MIRRORED -> mirrorHorizontally(image);
      case UPSIDE_DOWN -> quarterTurn(image, 2);
      case UPSIDE_DOWN_MIRRORED -> mirrorVertically(image);
      case TRANSPOSED -> mirrorHorizontally(quarterTurn(image, 1));
      case ON_LEFT_SIDE -> quarterTurn(image, 1);
      case TRANSVERSED -> mirrorHorizontally(quarterTurn(image, 3));
      case ON_RIGHT_SIDE -> quarterTurn(image, 3);
    };
  }

  private static BufferedImage resize(
      BufferedImage image, int width, int height, Deadline deadline) {
    if (image.getWidth() == width && image.getHeight() == height) {
      return image;
    }
    try {
      return Thumbnails.of(image)
          .forceSize(width, height)
          .resizer(new LanczosResizer(deadline))
          .imageType(image.getType())
          .asBufferedImage();
    } catch (IOException e) {
      throw new UncheckedIOException(e); // nothing is read
    }
  }

  private static BufferedImage embed(
      BufferedImage image, int left, int top, int width, int height, Rgba background) {
    var canvas = canvas(image, width, height, background);
    draw(image, canvas, AffineTransform.getTranslateInstance(left, top));
    return canvas;
  }

  private static BufferedImage quarterTurn(BufferedImage image, int quarterTurns) {
    int width = image.getWidth();
    int height = image.getHeight();
    return switch (quarterTurns) {
      case 1 -> moved(image, height, width, (x, y) -> (height - 1 - x) * width + y);
      case 2 -> moved(image, width, height, (x, y) -> (height - 1 - y) * width + width - 1 - x);
      case 3 -> moved(image, height, width, (x, y) -> x * width + width - 1 - y);
      default -> throw new IllegalArgumentException(quarterTurns + " quarter turns");
    };
  }

  private static BufferedImage mirrorHorizontally(BufferedImage image) {
    int width = image.getWidth();
    return moved(image, width, image.getHeight(), (x, y) -> y * width + width - 1 - x);
  }

  private static BufferedImage mirrorVertically(BufferedImage image) {
    int width = image.getWidth();
    int height = image.getHeight();
    return moved(image, width, height, (x, y) -> (height - 1 - y) * width + x);
  }

  /// Where in the source, counted row by row, the pixel of a place comes from.
  private interface Origin {
    int of(int x, int y);
  }

  private static BufferedImage moved(BufferedImage image, int width, int height, Origin origin) {
    var result = new BufferedImage(width, height, image.getType());
    var from = pixels(image);
    var to = pixels(result);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        to[y * width + x] = from[origin.of(x, y)];
      }
    }
    return result;
  }

  private static int[] pixels(BufferedImage image) {
    return ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
  }

  private static BufferedImage rotate(
      BufferedImage image, double angleDegrees, int width, int height, Rgba background) {
    var framed =
        embed(
            image,
            MARGIN,
            MARGIN,
            image.getWidth() + 2 * MARGIN,
            image.getHeight() + 2 * MARGIN,
            background);
    boolean alpha = hasAlpha(framed);
    int type = alpha ? BufferedImage.TYPE_INT_ARGB_PRE : framed.getType();
    var turn = new AffineTransform();
    turn.translate(width / 2.0, height / 2.0);
    turn.rotate(Math.toRadians(angleDegrees));
    turn.translate(-framed.getWidth() / 2.0, -framed.getHeight() / 2.0);
    var result = copy(canvas(framed, width, height, background), type);
    draw(alpha ? copy(framed, type) : framed, result, turn);
    return alpha ? copy(result, BufferedImage.TYPE_INT_ARGB) : result;
  }

  static BufferedImage flatten(BufferedImage image, Rgba background) {
    if (!hasAlpha(image)) {
      return image;
    }
    var flat = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
    var graphics = flat.createGraphics();
    graphics.setColor(color(background));
    graphics.fillRect(0, 0, flat.getWidth(), flat.getHeight());
    graphics.drawImage(image, 0, 0, null);
    graphics.dispose();
    return flat;
  }

  static boolean hasAlpha(BufferedImage image) {
    return image.getColorModel().hasAlpha();
  }

  /// A canvas filled with a color, with alpha when picture or color have.
  private static BufferedImage canvas(BufferedImage image, int width, int height, Rgba background) {
    boolean alpha = hasAlpha(image) || !background.isOpaque();
    var canvas =
        new BufferedImage(
            width, height, alpha ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
    var graphics = canvas.createGraphics();
    graphics.setComposite(AlphaComposite.Src);
    graphics.setColor(color(background));
    graphics.fillRect(0, 0, width, height);
    graphics.dispose();
    return canvas;
  }

  static BufferedImage copy(BufferedImage image, int type) {
    return drawn(image, image.getWidth(), image.getHeight(), type, new AffineTransform());
  }

  private static BufferedImage drawn(
      BufferedImage image, int width, int height, int type, AffineTransform transform) {
    var result = new BufferedImage(width, height, type);
    draw(image, result, transform);
    return result;
  }

  /// Replaces what is there, alpha and all, rather than lying over it.
  private static void draw(BufferedImage image, BufferedImage target, AffineTransform transform) {
    Graphics2D graphics = target.createGraphics();
    graphics.setComposite(AlphaComposite.Src);
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    graphics.drawImage(image, transform, null);
    graphics.dispose();
  }

  private static Color color(Rgba color) {
    return new Color(color.red(), color.green(), color.blue(), color.alpha());
  }
}
