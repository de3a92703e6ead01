package io.darkroom.transform.op;

import java.util.List;

/// A square of ranks that is laid over a picture again and again: a value becomes white where it is
/// greater than the share of its rank.
///
/// @param side of the square in pixels
/// @param ranks row by row, each of 1 to `steps`
/// @param steps one more than the number of shades
public record ThresholdMap(int side, List<Integer> ranks, int steps) {
  public ThresholdMap {
    ranks = List.copyOf(ranks);
    if (ranks.size() != side * side || side < 1) {
      throw new IllegalArgumentException(ranks.size() + " ranks in a square of " + side);
    }
    for (int rank : ranks) {
      if (rank < 1 || rank >= steps) {
        throw new IllegalArgumentException("rank " + rank + " of " + steps);
      }
    }
  }

  /// The threshold at a place of the picture, 0 to 1.
  public double at(int x, int y) {
    return (double) ranks.get(y % side * side + x % side) / steps;
  }
}
