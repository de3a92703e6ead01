package io.darkroom.transform.op;

import io.darkroom.transform.media.ImageFacts;
import java.util.List;

/// What is laid onto a picture: how it comes to be, and the operations on it alone.
///
/// @param content what it begins with
/// @param ops the operations in order
/// @param width the promised width in pixels
/// @param height the promised height in pixels
public record LayerPlan(Content content, List<Op> ops, int width, int height) {
  public LayerPlan {
    ops = List.copyOf(ops);
    if (width < 1 || height < 1) {
      throw new IllegalArgumentException("an empty layer: " + width + "x" + height);
    }
  }

  /// What a layer begins with.
  public sealed interface Content {
    /// One page of another picture.
    ///
    /// @param number which of the layer sources that come with the plan, counted from 0
    /// @param facts from its header
    record Picture(int number, ImageFacts facts, Load load) implements Content {}

    /// Drawn text.
    ///
    /// @param size as the engine measured it
    record Text(Lettering lettering, Extent size) implements Content {}
  }
}
