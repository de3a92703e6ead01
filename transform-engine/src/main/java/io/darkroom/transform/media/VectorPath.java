package io.darkroom.transform.media;

import java.util.List;
import java.util.function.UnaryOperator;

/// Closed lines of cubic curves.
///
/// @param rings each closed by itself
public record VectorPath(List<Ring> rings) {
  public VectorPath {
    rings = List.copyOf(rings);
  }

  /// A closed line.
  ///
  /// @param knots what it goes through, at least one
  public record Ring(List<Knot> knots) {
    public Ring {
      knots = List.copyOf(knots);
      if (knots.isEmpty()) {
        throw new IllegalArgumentException("a ring without knots");
      }
    }
  }

  /// A point of a line, and the control points of the curves before and behind it.
  public record Knot(Place before, Place at, Place after) {}

  public record Place(double x, double y) {}

  /// The path with every place moved.
  public VectorPath moved(UnaryOperator<Place> move) {
    return new VectorPath(
        rings.stream()
            .map(ring ->
                new Ring(
                    ring.knots().stream()
                        .map(knot ->
                            new Knot(
                                move.apply(knot.before()),
                                move.apply(knot.at()),
                                move.apply(knot.after())))
                        .toList()))
            .toList());
  }
}
