package io.darkroom.transform.plan;

import io.darkroom.transform.model.Box;
import io.darkroom.transform.op.Extent;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The size that a resize aims at, from what was given of it. Reference: "Resizing and cropping",
/// the target box.
///
/// @param width in pixels; null: not given
/// @param height in pixels; null: not given
/// @param ratio null: not given
/// @param missingSide what a missing side follows when there is no ratio
record TargetBox(
    @Nullable Integer width,
    @Nullable Integer height,
    @Nullable Ratio ratio,
    Box.MissingSide missingSide) {

  /// A ratio by its parts, both above 0.
  record Ratio(double width, double height) {
    boolean isWide() {
      return width > height;
    }

    boolean isHigh() {
      return width < height;
    }
  }

  /// The whole box for a picture, or nothing when nothing was given.
  Optional<Extent> findExtent(Extent picture) {
    if (width != null && height != null) {
      return Optional.of(new Extent(width, height));
    }
    if (width != null) {
      return Optional.of(new Extent(width, missingHeight(width, picture)));
    }
    if (height != null) {
      return Optional.of(new Extent(missingWidth(height, picture), height));
    }
    return ratio == null ? Optional.empty() : Optional.of(largest(ratio, picture));
  }

  private int missingHeight(int givenWidth, Extent picture) {
    if (ratio != null) {
      return Rounding.side(givenWidth, ratio.height(), ratio.width());
    }
    return missingSide == Box.MissingSide.UNCHANGED
        ? picture.height()
        : Rounding.side(picture.height(), givenWidth, picture.width());
  }

  private int missingWidth(int givenHeight, Extent picture) {
    if (ratio != null) {
      return Rounding.side(givenHeight, ratio.width(), ratio.height());
    }
    return missingSide == Box.MissingSide.UNCHANGED
        ? picture.width()
        : Rounding.side(picture.width(), givenHeight, picture.height());
  }

  /// A box of the ratio with the picture's longer requested side.
  private static Extent largest(Ratio ratio, Extent picture) {
    if (ratio.isWide()) {
      return new Extent(
          picture.width(), Rounding.side(picture.width(), ratio.height(), ratio.width()));
    }
    if (ratio.isHigh()) {
      return new Extent(
          Rounding.side(picture.height(), ratio.width(), ratio.height()), picture.height());
    }
    int shorter = Math.min(picture.width(), picture.height());
    return new Extent(shorter, shorter);
  }
}
