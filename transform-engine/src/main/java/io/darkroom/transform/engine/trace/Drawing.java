package io.darkroom.transform.engine.trace;

import io.darkroom.transform.engine.trace.Curves.Path;
import io.darkroom.transform.media.VectorPath;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Areas of one color each, drawn one after the other.
public record Drawing(int width, int height, List<Shape> shapes) {
  /// How wide areas are drawn beyond their outline, so that none shines through between two of
  /// them: renderers antialias each by itself.
  private static final float SEAM = 0.5f;

  public Drawing {
    shapes = List.copyOf(shapes);
  }

  /// Areas of one color.
  ///
  /// @param paths their closed outlines and those of their holes
  record Shape(int rgb, List<Path> paths) {
    Shape {
      paths = List.copyOf(paths);
    }

    /// About how large they are together, in pixels.
    double area() {
      return Math.abs(paths.stream().mapToDouble(Shape::signedArea).sum());
    }

    /// Between straight lines; outlines and holes count against each other.
    private static double signedArea(Path path) {
      double sum = 0;
      var from = path.start();
      for (var curve : path.curves()) {
        sum += from.x() * curve.end().y() - curve.end().x() * from.y();
        from = curve.end();
      }
      return sum / 2;
    }
  }

  /// All outlines, whatever their color.
  VectorPath outline() {
    return new VectorPath(
        shapes.stream().flatMap(shape -> shape.paths().stream()).map(Drawing::ring).toList());
  }

  private static VectorPath.Ring ring(Path path) {
    var knots = new ArrayList<VectorPath.Knot>();
    var before = path.curves().getLast();
    for (var curve : path.curves()) {
      knots.add(
          new VectorPath.Knot(
              place(before.arriving()), place(before.end()), place(curve.leaving())));
      before = curve;
    }
    return new VectorPath.Ring(knots);
  }

  private static VectorPath.Place place(Polyline.Point point) {
    return new VectorPath.Place(point.x(), point.y());
  }

  /// As an SVG document.
  public String svg() {
    var text = new StringBuilder(1024);
    text.append(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%1$d\" height=\"%2$d\""
            .formatted(width, height));
    text.append(" viewBox=\"0 0 %d %d\" fill-rule=\"evenodd\"".formatted(width, height));
    text.append(" stroke-width=\"%s\" stroke-linejoin=\"round\">\n".formatted(SEAM));
    for (var shape : shapes) {
      var color = "#%06x".formatted(shape.rgb());
      text.append("<path fill=\"%1$s\" stroke=\"%1$s\" d=\"".formatted(color));
      shape.paths().forEach(path -> append(path, text));
      text.append("\"/>\n");
    }
    return text.append("</svg>\n").toString();
  }

  private static void append(Path path, StringBuilder text) {
    text.append('M').append(number(path.start().x())).append(' ').append(number(path.start().y()));
    for (var curve : path.curves()) {
      text.append('C');
      for (var point : List.of(curve.leaving(), curve.arriving(), curve.end())) {
        text.append(number(point.x())).append(' ').append(number(point.y())).append(' ');
      }
    }
    text.append('Z');
  }

  /// To a hundredth of a pixel, without needless zeros.
  private static String number(double value) {
    var text = String.format(Locale.ROOT, "%.2f", value);
    int end = text.length();
    while (text.charAt(end - 1) == '0') {
      end--;
    }
    var trimmed = text.substring(0, text.charAt(end - 1) == '.' ? end - 1 : end);
    return trimmed.equals("-0") ? "0" : trimmed;
  }

  /// As pixels: unpremultiplied sRGB, row by row.
  public int[] pixels() {
    var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    var graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    graphics.setStroke(new BasicStroke(SEAM, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
    for (var shape : shapes) {
      graphics.setColor(new Color(shape.rgb()));
      var outline = new Path2D.Double(Path2D.WIND_EVEN_ODD);
      shape.paths().forEach(path -> add(path, outline));
      graphics.fill(outline);
      graphics.draw(outline);
    }
    graphics.dispose();
    return image.getRGB(0, 0, width, height, null, 0, width);
  }

  private static void add(Path path, Path2D outline) {
    outline.moveTo(path.start().x(), path.start().y());
    for (var curve : path.curves()) {
      outline.curveTo(
          curve.leaving().x(),
          curve.leaving().y(),
          curve.arriving().x(),
          curve.arriving().y(),
          curve.end().x(),
          curve.end().y());
    }
    outline.closePath();
  }
}
