package io.darkroom.transform.model;

/// A gravity and the offset from it. For [Gravity.Point] the coordinates are the point itself; for
/// all others they push away from the edges that the gravity names, right and down where it names
/// none.
public record Placement(Gravity gravity, Coordinate x, Coordinate y) {
  public static final Placement CENTER =
      new Placement(Gravity.CENTER, Coordinate.ZERO, Coordinate.ZERO);
}
