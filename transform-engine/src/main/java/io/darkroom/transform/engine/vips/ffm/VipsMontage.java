package io.darkroom.transform.engine.vips.ffm;

import java.util.Collections;
import java.util.List;

/// Puts images on canvases and on each other. Each method is the libvips operation it names.
public record VipsMontage(VipsImage image) {
  /// @param background a value a band
  public VipsImage embed(int left, int top, int width, int height, List<Double> background) {
    return image
        .on("embed")
        .set("x", left)
        .set("y", top)
        .set("width", width)
        .set("height", height)
        .set("extend", "background")
        .set("background", background)
        .toImage();
  }

  /// As [#embed], with the rim going on beyond itself.
  public VipsImage embedCopied(int left, int top, int width, int height) {
    return image
        .on("embed")
        .set("x", left)
        .set("y", top)
        .set("width", width)
        .set("height", height)
        .set("extend", "copy")
        .toImage();
  }

  /// A picture of the same kind in a single color.
  ///
  /// @param color a value a band
  public VipsImage filled(int width, int height, List<Double> color) {
    return image
        .session
        .operation("black")
        .set("width", width)
        .set("height", height)
        .set("bands", image.bands())
        .toImage()
        .on("linear")
        .set("a", Collections.nCopies(image.bands(), 1.0))
        .set("b", color)
        .toImage()
        .cast(image.format())
        .copyAs(image.interpretation());
  }

  /// With another image laid on it at a place; what stands over is cut.
  public VipsImage insert(VipsImage other, int left, int top) {
    return image
        .session
        .operation("insert")
        .set("main", image)
        .set("sub", other)
        .set("x", left)
        .set("y", top)
        .toImage();
  }

  /// Pages of one size, one below the other.
  public static VipsImage arrayjoin(List<VipsImage> pages) {
    return pages
        .getFirst()
        .session
        .operation("arrayjoin")
        .set("in", new VipsValue.Images(pages))
        .set("across", 1)
        .toImage();
  }

  /// The two pictures one over the other, alpha and all, by a rule of that name.
  ///
  /// @param upper as large as this one
  public VipsImage composite(VipsImage upper, String mode) {
    return image
        .session
        .operation("composite2")
        .set("base", image)
        .set("overlay", upper)
        .set("mode", mode)
        .toImage();
  }

  /// As [#composite], by a rule that mixes colors. libvips would give such a rule premultiplied
  /// colors and so make a see-through layer darker; told that they are so already, it gives the
  /// rule the colors as they are.
  public VipsImage compositeStraight(VipsImage upper, String mode) {
    return image
        .session
        .operation("composite2")
        .set("base", image)
        .set("overlay", upper)
        .set("mode", mode)
        .set("premultiplied", true)
        .toImage();
  }

  /// The picture repeated.
  public VipsImage replicate(int across, int down) {
    return image.on("replicate").set("across", across).set("down", down).toImage();
  }
}
