package io.darkroom.transform.engine.portable;

import io.darkroom.transform.engine.raster.Displacing;
import io.darkroom.transform.engine.raster.Raster;
import io.darkroom.transform.engine.raster.RasterOps;
import io.darkroom.transform.op.AreaOp;
import io.darkroom.transform.op.LayerOp;
import io.darkroom.transform.op.ShapeOp;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/// Operations on neighborhoods and outlines, on the arrays of Java2D's own pictures.
final class PortableAreaOps {
  private static final int OPAQUE = 0xff000000;

  private PortableAreaOps() {}

  static BufferedImage run(AreaOp op, BufferedImage image, Deadline deadline) {
    return image(RasterOps.run(op, raster(image), deadline::check), PortableOps.hasAlpha(image));
  }

  /// Gains an alpha channel, but for a threshold, which makes none.
  static BufferedImage run(ShapeOp op, BufferedImage image, Deadline deadline) {
    if (op instanceof ShapeOp.AlphaThreshold && !PortableOps.hasAlpha(image)) {
      return image;
    }
    return image(RasterOps.run(op, raster(image), deadline::check), true);
  }

  static BufferedImage displace(
      LayerOp.Displace op, BufferedImage image, BufferedImage map, Deadline deadline) {
    return image(
        Displacing.displace(op, raster(image), raster(map), deadline::check),
        PortableOps.hasAlpha(image));
  }

  static Raster raster(BufferedImage image) {
    var pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData().clone();
    if (!PortableOps.hasAlpha(image)) {
      for (int i = 0; i < pixels.length; i++) {
        pixels[i] |= OPAQUE;
      }
    }
    return new Raster(image.getWidth(), image.getHeight(), pixels);
  }

  private static BufferedImage image(Raster raster, boolean alpha) {
    int type = alpha ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
    var image = new BufferedImage(raster.width(), raster.height(), type);
    var pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    System.arraycopy(raster.argb(), 0, pixels, 0, pixels.length);
    return image;
  }
}
