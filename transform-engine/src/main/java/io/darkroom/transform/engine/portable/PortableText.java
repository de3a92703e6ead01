package io.darkroom.transform.engine.portable;

import io.darkroom.transform.error.Problem;
import io.darkroom.transform.error.TransformException;
import io.darkroom.transform.lettering.TextStyle.Alignment;
import io.darkroom.transform.op.Extent;
import io.darkroom.transform.op.Lettering;
import io.darkroom.transform.op.Rgba;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/// Text as shapes, which are filled: lines one below the other, aligned, maybe outlined. One text
/// only.
final class PortableText {
  /// How much wider each side of a stem gets in letters that are made bold, in sizes of the font.
  private static final double EMBOLDENING = 1 / 48.0;

  private final Lettering lettering;
  private final Path2D letters;
  private final Rectangle2D picture;

  private PortableText(Lettering lettering, Path2D letters, Rectangle2D picture) {
    this.lettering = lettering;
    this.letters = letters;
    this.picture = picture;
  }

  /// @param checkTime called from time to time; may throw
  /// @throws TransformException with `BadArgument` when nothing of the text is visible
  static PortableText of(Lettering lettering, PortableFonts.Choice fonts, Runnable checkTime) {
    var lines = PortableLines.of(lettering, fonts, checkTime);
    var letters = placed(lettering, lines);
    if (fonts.emboldened()) {
      embolden(letters, lettering.style().sizePixels());
    }
    var ink = letters.getBounds2D();
    if (ink.isEmpty()) {
      throw new TransformException(
          new Problem.BadArgument("overlay", lettering.text(), 0, "text with visible letters"));
    }
    return new PortableText(lettering, letters, lettering.trimmed() ? ink : whole(ink, lines));
  }

  private static Path2D placed(Lettering lettering, PortableLines lines) {
    var letters = new Path2D.Double(Path2D.WIND_NON_ZERO);
    for (int i = 0; i < lines.lines().size(); i++) {
      var line = lines.lines().get(i);
      double left =
          lines.width() * share(lettering.style().alignment(), lines.leftToRight())
              - line.width() * share(lettering.style().alignment(), lines.leftToRight());
      letters.append(
          AffineTransform.getTranslateInstance(left, lines.baseline(i))
              .createTransformedShape(line.shape()),
          false);
    }
    return letters;
  }

  /// How much of the room beside a line is to its left.
  private static double share(Alignment alignment, boolean leftToRight) {
    return switch (alignment) {
      case LEFT -> 0;
      case CENTER -> 0.5;
      case RIGHT -> 1;
      case START, JUSTIFY -> leftToRight ? 0 : 1;
      case END -> leftToRight ? 1 : 0;
    };
  }

  private static void embolden(Path2D letters, int sizePixels) {
    var stroke = new BasicStroke((float) (2 * sizePixels * EMBOLDENING));
    letters.append(stroke.createStrokedShape(letters), false);
  }

  /// The ink with the room above and below it that its lines have.
  private static Rectangle2D whole(Rectangle2D ink, PortableLines lines) {
    double top = Math.min(0, ink.getMinY());
    double bottom = Math.max(lines.height(), ink.getMaxY());
    return new Rectangle2D.Double(ink.getX(), top, ink.getWidth(), bottom - top);
  }

  Extent size() {
    int rim = rim();
    return new Extent(
        (int) (Math.ceil(picture.getMaxX()) - left()) + 2 * rim,
        (int) (Math.ceil(picture.getMaxY()) - top()) + 2 * rim);
  }

  /// sRGB with alpha, of that size.
  BufferedImage draw() {
    var size = size();
    var image = new BufferedImage(size.width(), size.height(), BufferedImage.TYPE_INT_ARGB);
    var graphics = image.createGraphics();
    try {
      graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      graphics.setRenderingHint(
          RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
      graphics.translate(rim() - left(), rim() - top());
      var outline = lettering.outline();
      if (outline != null) {
        var pen =
            new BasicStroke(
                2f * outline.widthPixels(), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
        fill(graphics, pen.createStrokedShape(letters), outline.color());
      }
      fill(graphics, letters, lettering.color());
    } finally {
      graphics.dispose();
    }
    return image;
  }

  private static void fill(Graphics2D graphics, Shape shape, Rgba color) {
    graphics.setColor(new Color(color.red(), color.green(), color.blue(), color.alpha()));
    graphics.fill(shape);
  }

  private double left() {
    return Math.floor(picture.getMinX());
  }

  private double top() {
    return Math.floor(picture.getMinY());
  }

  private int rim() {
    var outline = lettering.outline();
    return outline == null ? 0 : outline.widthPixels();
  }
}
