package io.darkroom.transform.engine.raster;

import static io.darkroom.transform.engine.raster.Raster.ALPHA;
import static io.darkroom.transform.engine.raster.Raster.OPAQUE;

import io.darkroom.transform.media.VectorPath;
import io.darkroom.transform.op.ShapeOp.KeepInside;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;

/// What lies outside of a path made transparent.
final class Clipping {
  private Clipping() {}

  static Raster keep(Raster picture, KeepInside keep, Pulse pulse) {
    var inside = mask(picture.width(), picture.height(), keep);
    var result = picture.argb().clone();
    for (int y = 0; y < picture.height(); y++) {
      pulse.check();
      for (int x = 0; x < picture.width(); x++) {
        int at = y * picture.width() + x;
        int alpha = Raster.share(result[at] >>> ALPHA, (inside[at] & 0xff) / (double) OPAQUE);
        result[at] = (result[at] & 0xffffff) | (alpha << ALPHA);
      }
    }
    return new Raster(picture.width(), picture.height(), result);
  }

  /// How much of each pixel lies inside, 0 to 255.
  private static byte[] mask(int width, int height, KeepInside keep) {
    var image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    var graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setColor(Color.WHITE);
    var shape = new Path2D.Double(keep.evenOdd() ? Path2D.WIND_EVEN_ODD : Path2D.WIND_NON_ZERO);
    keep.path().rings().forEach(ring -> add(ring, shape));
    graphics.fill(shape);
    graphics.dispose();
    return ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
  }

  private static void add(VectorPath.Ring ring, Path2D shape) {
    var first = ring.knots().getFirst();
    shape.moveTo(first.at().x(), first.at().y());
    for (int i = 1; i <= ring.knots().size(); i++) {
      var from = ring.knots().get(i - 1);
      var to = ring.knots().get(i % ring.knots().size());
      shape.curveTo(
          from.after().x(),
          from.after().y(),
          to.before().x(),
          to.before().y(),
          to.at().x(),
          to.at().y());
    }
    shape.closePath();
  }
}
