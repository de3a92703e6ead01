package io.darkroom.transform.engine.vips;

import io.darkroom.transform.engine.raster.RasterOps;
import io.darkroom.transform.engine.vips.ffm.VipsImage;
import io.darkroom.transform.op.AreaOp;
import java.util.function.UnaryOperator;

/// Operations on neighborhoods. Blurring is libvips's own; what it does not have runs on arrays.
final class VipsAreaOps {
  private VipsAreaOps() {}

  static VipsImage run(AreaOp op, VipsImage picture) {
    var image = VipsColors.toSrgb(picture);
    return switch (op) {
      case AreaOp.Blur(double sigma) ->
          premultiplied(image, alike -> alike.resampling().gaussblur(sigma));
      case AreaOp.Inside(var part, AreaOp.Blur blur) when !part.ellipse() -> {
        var inside = image.extractArea(part.left(), part.top(), part.width(), part.height());
        yield image.montage().insert(run(blur, inside), part.left(), part.top());
      }
      case AreaOp.Pixelate _,
          AreaOp.Sharpen _,
          AreaOp.SharpenLightness _,
          AreaOp.ModeFilter _,
          AreaOp.Cartoon _,
          AreaOp.Morph _,
          AreaOp.Dither _,
          AreaOp.BlurAwayFromMiddle _,
          AreaOp.CalmRedEyes _,
          AreaOp.Theme _,
          AreaOp.Trace _,
          AreaOp.Inside _ ->
          VipsRasters.image(
              RasterOps.run(op, VipsRasters.of(image), image::checkAlive), image, image.hasAlpha());
    };
  }

  private static VipsImage premultiplied(VipsImage image, UnaryOperator<VipsImage> operation) {
    return image.hasAlpha()
        ? operation.apply(image.premultiply()).unpremultiply().round().cast("uchar")
        : operation.apply(image).round().cast("uchar");
  }
}
