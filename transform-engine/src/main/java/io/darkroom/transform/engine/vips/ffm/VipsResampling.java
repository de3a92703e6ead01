package io.darkroom.transform.engine.vips.ffm;

import java.util.List;

/// Computes pixels from several of an image's: to other sizes, at other places, blurred. Each
/// method is the libvips operation it names.
public record VipsResampling(VipsImage image) {
  /// With weights down to a fiftieth of the greatest, where libvips's own choice is a fifth, which
  /// shows, and in floating point, because its whole numbers make a picture darker by a percent.
  public VipsImage gaussblur(double sigma) {
    return image
        .on("gaussblur")
        .set("sigma", sigma)
        .set("min_ampl", 0.02)
        .set("precision", "float")
        .toImage();
  }

  public VipsImage resize(double horizontalScale, double verticalScale) {
    return image
        .on("resize")
        .set("scale", horizontalScale)
        .set("vscale", verticalScale)
        .set("kernel", "lanczos3")
        .toImage();
  }

  /// To exactly a size, between pixels where it is larger; the rim goes on beyond itself. Pixel
  /// centers lie on whole numbers. Alpha, if there is any, is premultiplied already.
  public VipsImage enlarge(int width, int height) {
    double across = (double) width / image.width();
    double down = (double) height / image.height();
    return image
        .on("affine")
        .set("matrix", List.of(across, 0.0, 0.0, down))
        .set("odx", (across - 1) / 2)
        .set("ody", (down - 1) / 2)
        .set("oarea", new VipsValue.Ints(List.of(0, 0, width, height)))
        .set("interpolate", new VipsValue.Interpolator("bicubic"))
        .set("premultiplied", true)
        .set("extend", "copy")
        .toImage();
  }

  /// Turns about the center onto a canvas; pixel centers lie on whole numbers. Alpha, if there is
  /// any, is premultiplied already.
  ///
  /// @param background a value a band
  public VipsImage turn(double angleDegrees, int width, int height, List<Double> background) {
    double cos = Math.cos(Math.toRadians(angleDegrees));
    double sin = Math.sin(Math.toRadians(angleDegrees));
    return image
        .on("affine")
        .set("matrix", List.of(cos, -sin, sin, cos))
        .set("idx", -(image.width() - 1) / 2.0)
        .set("idy", -(image.height() - 1) / 2.0)
        .set("odx", (width - 1) / 2.0)
        .set("ody", (height - 1) / 2.0)
        .set("oarea", new VipsValue.Ints(List.of(0, 0, width, height)))
        .set("interpolate", new VipsValue.Interpolator("bicubic"))
        .set("premultiplied", true)
        .set("extend", "background")
        .set("background", background)
        .toImage();
  }

  /// A picture of the same size whose two bands are each pixel's own position.
  public VipsImage coordinates() {
    return image
        .session
        .operation("xyz")
        .set("width", image.width())
        .set("height", image.height())
        .toImage();
  }

  /// Takes each pixel from a place of this picture, between pixels where need be.
  ///
  /// @param places two bands: the position of the pixel taken
  public VipsImage mapim(VipsImage places) {
    return image
        .on("mapim")
        .set("index", places)
        .set("interpolate", new VipsValue.Interpolator("bilinear"))
        .toImage();
  }

  /// How far each pixel is from the nearest one that is not 0, in pixels.
  public VipsImage distanceToNearest() {
    return image.on("fill_nearest").toImage("distance");
  }
}
