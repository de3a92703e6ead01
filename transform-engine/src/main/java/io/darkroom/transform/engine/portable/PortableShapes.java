package io.darkroom.transform.engine.portable;

import io.darkroom.transform.engine.CornerMask;
import io.darkroom.transform.engine.FoundColors;
import io.darkroom.transform.engine.Gradient;
import io.darkroom.transform.op.Backdrop;
import io.darkroom.transform.op.Corners;
import io.darkroom.transform.op.FrameOp;
import io.darkroom.transform.op.Op;
import io.darkroom.transform.op.Rgba;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.ArrayList;
import java.util.List;

/// Operations on the alpha channel and canvases in colors of the picture, pixel by pixel.
final class PortableShapes {
  private static final int COUNTED_SIDE_PIXELS = 256;

  private PortableShapes() {}

  static BufferedImage underpaint(BufferedImage image, Rgba background) {
    if (!PortableOps.hasAlpha(image)) {
      return image;
    }
    int under = argb(background);
    var pixels = pixels(image).clone();
    for (int i = 0; i < pixels.length; i++) {
      double share = 1 - (pixels[i] >>> 24) / 255.0;
      pixels[i] = sum(pixels[i], 1, under, share);
    }
    return withAlpha(image.getWidth(), image.getHeight(), pixels);
  }

  static BufferedImage roundCorners(BufferedImage image, Corners corners) {
    int width = image.getWidth();
    int height = image.getHeight();
    var mask = CornerMask.of(width, height, corners);
    var pixels = opaque(image);
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = faded(pixels[i], (mask[i] & 0xff) / 255.0);
    }
    return withAlpha(width, height, pixels);
  }

  static BufferedImage roundBorder(BufferedImage image, Op.RoundBorder border) {
    int line = border.widthPixels();
    int width = image.getWidth() + 2 * line;
    int height = image.getHeight() + 2 * line;
    var inner = CornerMask.of(image.getWidth(), image.getHeight(), border.corners());
    var outer = CornerMask.of(width, height, CornerMask.around(border.corners(), line));
    var picture = opaque(image);
    int color = argb(border.color());
    var pixels = new int[width * height];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int at = y * width + x;
        boolean inside = x >= line && y >= line && x < width - line && y < height - line;
        int from = inside ? (y - line) * image.getWidth() + x - line : 0;
        double covered = inside ? (inner[from] & 0xff) / 255.0 : 0;
        double ring = (outer[at] & 0xff) / 255.0 - covered;
        pixels[at] = sum(inside ? picture[from] : 0, covered, color, ring);
      }
    }
    return withAlpha(width, height, pixels);
  }

  static BufferedImage multiplyAlpha(BufferedImage image, double factor) {
    var pixels = opaque(image);
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = faded(pixels[i], factor);
    }
    return withAlpha(image.getWidth(), image.getHeight(), pixels);
  }

  /// All frames of an animation lie on the canvas of the first.
  static PortableFrames embedMatching(
      PortableFrames picture, Op.EmbedMatching op, Deadline deadline) {
    var basis = op.backdrop().basis();
    var colors = FoundColors.find(counted(picture.first(), basis, deadline), op.backdrop());
    var canvas = canvas(op, colors);
    return picture.map(frame -> {
      var target = PortableOps.hasAlpha(frame) ? opaque(canvas) : pixels(canvas).clone();
      var source = pixels(frame);
      for (int y = Math.max(0, op.top());
          y < Math.min(op.height(), op.top() + frame.getHeight());
          y++) {
        for (int x = Math.max(0, op.left());
            x < Math.min(op.width(), op.left() + frame.getWidth());
            x++) {
          int pixel = source[(y - op.top()) * frame.getWidth() + x - op.left()];
          int at = y * op.width() + x;
          target[at] =
              PortableOps.hasAlpha(frame)
                  ? sum(pixel, 1, target[at], 1 - (pixel >>> 24) / 255.0)
                  : pixel;
        }
      }
      return of(op.width(), op.height(), frame.getType(), target);
    });
  }

  private static BufferedImage canvas(Op.EmbedMatching op, List<Rgba> colors) {
    var bytes = new Gradient(colors, op.backdrop().direction()).paint(op.width(), op.height());
    var pixels = new int[op.width() * op.height()];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] =
          ((bytes[3 * i] & 0xff) << 16)
              | ((bytes[3 * i + 1] & 0xff) << 8)
              | (bytes[3 * i + 2] & 0xff);
    }
    return of(op.width(), op.height(), BufferedImage.TYPE_INT_RGB, pixels);
  }

  private static int[] counted(BufferedImage image, Backdrop.Basis basis, Deadline deadline) {
    return switch (basis) {
      case BORDER -> border(image);
      case WHOLE -> {
        int longer = Math.max(image.getWidth(), image.getHeight());
        double scale = Math.min(1, (double) COUNTED_SIDE_PIXELS / longer);
        int width = Math.max(1, (int) Math.round(image.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(image.getHeight() * scale));
        yield opaque(PortableOps.run(new Op.Resize(width, height), image, deadline));
      }
    };
  }

  private static int[] border(BufferedImage image) {
    int right = image.getWidth() - 1;
    int bottom = image.getHeight() - 1;
    var pixels = opaque(image);
    var found = new ArrayList<Integer>();
    for (int y = 0; y <= bottom; y++) {
      for (int x = 0; x <= right; x += y == 0 || y == bottom ? 1 : Math.max(1, right)) {
        found.add(pixels[y * image.getWidth() + x]);
      }
    }
    return found.stream().mapToInt(Integer::intValue).toArray();
  }

  /// Two colors added up, each counting by its alpha and a share.
  private static int sum(int one, double oneShare, int other, double otherShare) {
    double first = (one >>> 24) * oneShare;
    double second = (other >>> 24) * otherShare;
    double alpha = Math.min(255, first + second);
    if (alpha <= 0) {
      return 0;
    }
    int pixel = (int) Math.round(alpha) << 24;
    for (int shift = 0; shift < 24; shift += 8) {
      double value = ((one >> shift) & 0xff) * first + ((other >> shift) & 0xff) * second;
      pixel |= Math.clamp(Math.round(value / alpha), 0, 255) << shift;
    }
    return pixel;
  }

  private static int faded(int pixel, double factor) {
    return ((int) Math.round((pixel >>> 24) * factor) << 24) | (pixel & 0xffffff);
  }

  static PortableFrames run(FrameOp op, PortableFrames picture) {
    return switch (op) {
      case FrameOp.Replay(int plays) ->
          new PortableFrames(picture.frames(), picture.delaysMillis(), plays);
      case FrameOp.Fade fade -> {
        var levels = fade.levels(picture.delaysMillis());
        var frames = new ArrayList<BufferedImage>();
        for (int i = 0; i < levels.size(); i++) {
          frames.add(dimmed(picture.frames().get(i), levels.get(i)));
        }
        yield frames.isEmpty() ? picture : picture.withFrames(frames);
      }
    };
  }

  private static BufferedImage dimmed(BufferedImage image, double level) {
    var pixels = pixels(image).clone();
    for (int i = 0; i < pixels.length; i++) {
      int pixel = pixels[i];
      pixels[i] =
          (pixel & 0xff000000)
              | (dimmed(pixel >> 16, level) << 16)
              | (dimmed(pixel >> 8, level) << 8)
              | dimmed(pixel, level);
    }
    return of(image.getWidth(), image.getHeight(), image.getType(), pixels);
  }

  private static int dimmed(int channel, double level) {
    return (int) Math.round((channel & 0xff) * level);
  }

  /// A copy of the pixels in which those of an opaque picture say that they are.
  private static int[] opaque(BufferedImage image) {
    var pixels = pixels(image).clone();
    if (!PortableOps.hasAlpha(image)) {
      for (int i = 0; i < pixels.length; i++) {
        pixels[i] |= 0xff000000;
      }
    }
    return pixels;
  }

  private static int[] pixels(BufferedImage image) {
    return ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
  }

  private static BufferedImage withAlpha(int width, int height, int[] argb) {
    return of(width, height, BufferedImage.TYPE_INT_ARGB, argb);
  }

  private static BufferedImage of(int width, int height, int type, int[] pixels) {
    var image = new BufferedImage(width, height, type);
    image.getRaster().setDataElements(0, 0, width, height, pixels);
    return image;
  }

  private static int argb(Rgba color) {
    return (color.alpha() << 24) | (color.red() << 16) | (color.green() << 8) | color.blue();
  }
}
