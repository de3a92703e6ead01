package io.darkroom.transform.engine.vips;

import io.darkroom.transform.engine.raster.RasterOps;
import io.darkroom.transform.engine.vips.ffm.VipsImage;
import io.darkroom.transform.op.ShapeOp;

/// Operations on outlines. libvips has no distance field, no flood from the rim and no map that
/// takes several samples, so they run on arrays.
final class VipsShapeOps {
  private VipsShapeOps() {}

  /// Gains an alpha channel, but for a threshold, which makes none.
  static VipsImage run(ShapeOp op, VipsImage image) {
    if (op instanceof ShapeOp.AlphaThreshold && !image.hasAlpha()) {
      return image;
    }
    var result = RasterOps.run(op, VipsRasters.of(image), image::checkAlive);
    return VipsRasters.image(result, image, true);
  }
}
