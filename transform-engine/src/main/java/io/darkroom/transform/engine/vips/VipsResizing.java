package io.darkroom.transform.engine.vips;

import io.darkroom.transform.engine.vips.ffm.VipsImage;
import io.darkroom.transform.op.Op;
import java.util.function.UnaryOperator;

/// Resampling to an exact size.
final class VipsResizing {
  /// How far from a whole number a padded side may come out; places move by half of it, in pixels
  /// of the result.
  private static final double CLOSE = 0.04;

  /// How many pixels may be added to a side; among so many there is nearly always one that is
  /// close.
  private static final int MOST_PADDING = 64;

  private VipsResizing() {}

  static VipsFrames run(Op.Resize resize, VipsFrames picture) {
    return picture.map(frame -> {
      var whole = picture.whole();
      boolean shrinks = resize.width() < frame.width() && resize.height() < frame.height();
      return whole != null && shrinks
          ? shrink(frame, whole, resize)
          : resize(frame, resize.width(), resize.height());
    });
  }

  static VipsImage resize(VipsImage image, int width, int height) {
    return image.width() == width && image.height() == height
        ? image
        : resampled(image, straight -> stretch(straight, width, height));
  }

  /// libvips's own `resize` moves a picture that only one side of which grows by half a pixel along
  /// the other, so growing is done apart.
  private static VipsImage stretch(VipsImage image, int width, int height) {
    double across = Math.min(1, (double) width / image.width());
    double down = Math.min(1, (double) height / image.height());
    var small = across < 1 || down < 1 ? image.resampling().resize(across, down) : image;
    boolean done = small.width() == width && small.height() == height;
    return done ? small : small.resampling().enlarge(width, height);
  }

  /// libvips lays the middle of the result on the middle of what it is given. Lest a picture that
  /// ends in a part of a pixel be moved and stretched by it, it is padded to where a pixel of the
  /// result ends, and cut afterwards.
  private static VipsImage shrink(VipsImage image, VipsFrames.Whole whole, Op.Resize resize) {
    double across = resize.width() / whole.width();
    double down = resize.height() / whole.height();
    int width = padded(image.width(), across);
    int height = padded(image.height(), down);
    var canvas = image.montage().embedCopied(0, 0, width, height);
    return resampled(canvas, straight -> straight.resampling().resize(across, down))
        .extractArea(0, 0, resize.width(), resize.height());
  }

  /// Between two whole-number formats: numbers with fractions would take twice the time, for less
  /// than a point of SSIMULACRA 2.
  private static VipsImage resampled(VipsImage image, UnaryOperator<VipsImage> operation) {
    if (!image.hasAlpha()) {
      return operation.apply(image);
    }
    var premultiplied = image.premultiply().round().cast(image.format());
    return operation.apply(premultiplied).unpremultiply().round().cast(image.format());
  }

  private static int padded(int side, double scale) {
    int best = side;
    for (int padded = side; padded <= side + MOST_PADDING; padded++) {
      if (distance(padded, scale) < distance(best, scale)) {
        best = padded;
      }
      if (distance(best, scale) <= CLOSE) {
        break;
      }
    }
    return best;
  }

  private static double distance(int side, double scale) {
    return Math.abs(side * scale - Math.rint(side * scale));
  }
}
