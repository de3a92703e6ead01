package io.darkroom.transform.model;

import org.jspecify.annotations.Nullable;

/// The size a resize aims at, as far as it was given. Reference: "Resizing and cropping".
///
/// @param width null: follows from the rest
/// @param height null: follows from the rest
/// @param ratio matters only while a side is missing
/// @param missingSide what a missing side follows when no ratio was given
/// @param turn whether the picture is first turned when it lies the other way than the box
public record Box(
    @Nullable Dimension width,
    @Nullable Dimension height,
    @Nullable AspectRatio ratio,
    MissingSide missingSide,
    Turn turn) {
  public static final Box NONE = new Box(null, null, null, MissingSide.FOLLOWS_PICTURE, Turn.NEVER);

  /// What a side that was not given follows.
  public enum MissingSide {
    /// It keeps the picture's aspect ratio.
    FOLLOWS_PICTURE,
    /// It keeps its current length: `fl_ignore_aspect_ratio`.
    UNCHANGED
  }

  /// The quarter turn before the resize when exactly one of picture and box is wider than high.
  public enum Turn {
    NEVER,
    /// `a_auto_right`: 90 degrees clockwise.
    RIGHT,
    /// `a_auto_left`: 90 degrees counter-clockwise.
    LEFT
  }

  /// Whether nothing was asked of the size.
  public boolean isEmpty() {
    return width == null && height == null && ratio == null;
  }

  public Box withoutWidth() {
    return new Box(null, height, ratio, missingSide, turn);
  }
}
