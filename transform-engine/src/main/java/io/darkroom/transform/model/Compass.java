package io.darkroom.transform.model;

import java.util.Locale;
import java.util.Optional;

/// A point of the compass; north is the top edge.
public enum Compass {
  NORTH_WEST(-1, -1),
  NORTH(0, -1),
  NORTH_EAST(1, -1),
  WEST(-1, 0),
  CENTER(0, 0),
  EAST(1, 0),
  SOUTH_WEST(-1, 1),
  SOUTH(0, 1),
  SOUTH_EAST(1, 1);

  private final int horizontal;
  private final int vertical;

  Compass(int horizontal, int vertical) {
    this.horizontal = horizontal;
    this.vertical = vertical;
  }

  /// By the name in text, such as `north_west`.
  public static Optional<Compass> find(String text) {
    for (var point : values()) {
      if (point.text().equals(text)) {
        return Optional.of(point);
      }
    }
    return Optional.empty();
  }

  /// The name in text.
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// -1 at the left edge, 0 in the middle, 1 at the right edge.
  public int horizontal() {
    return horizontal;
  }

  /// -1 at the top edge, 0 in the middle, 1 at the bottom edge.
  public int vertical() {
    return vertical;
  }
}
