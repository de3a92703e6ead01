package io.darkroom.transform.plan.rule;

import io.darkroom.transform.media.ImageFacts;
import io.darkroom.transform.op.Extent;
import io.darkroom.transform.op.Op;
import io.darkroom.transform.op.Plan;

/// Draws a vector format at the size that is wanted rather than at its own, which would have to be
/// enlarged: by the smallest whole factor that reaches the first resize on both sides.
public final class DrawVectorsLarge implements PlanRule {
  /// As many pixels as a page may be drawn with to be sharper, 5000 by 5000.
  private static final long MOST_PIXELS = 25_000_000;

  @Override
  public Outcome apply(Plan plan, ImageFacts source) {
    if (!isVector(source)
        || plan.load().zoom() != 1
        || plan.ops().isEmpty()
        || !(plan.ops().getFirst() instanceof Op.Resize(int width, int height))) {
      return new Unchanged();
    }
    var own = plan.load().extentOf(source);
    int zoom = Math.max(Math.ceilDiv(width, own.width()), Math.ceilDiv(height, own.height()));
    while (zoom > 1 && pixels(own, zoom) > MOST_PIXELS) {
      zoom--;
    }
    return zoom <= 1 ? new Unchanged() : new Rewritten(plan.withLoad(plan.load().withZoom(zoom)));
  }

  private static long pixels(Extent own, int zoom) {
    return own.pixels() * zoom * zoom;
  }

  private static boolean isVector(ImageFacts source) {
    return switch (source.format()) {
      case SVG, PDF -> true;
      case JPEG, PNG, WEBP, AVIF, GIF, TIFF, BMP, ICO, HEIC, JXL, JP2 -> false;
    };
  }
}
