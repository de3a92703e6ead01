package io.darkroom.transform.plan;

import io.darkroom.transform.error.Problem;
import io.darkroom.transform.error.TransformException;

/// Counts the pixels of all layers together, which are in memory at the same time. One plan only.
final class LayerBudget {
  private final long limit;
  private long pixels;

  /// @param limit the most pixels that all layers may have together
  LayerBudget(long limit) {
    this.limit = limit;
  }

  /// @throws TransformException with `TooManyPixels` when the limit is passed
  void add(long more) {
    pixels += more;
    if (pixels > limit) {
      throw new TransformException(
          new Problem.TooManyPixels("total number of pixels in all layers", pixels, limit));
    }
  }
}
