package io.darkroom.transform.effect;

import io.darkroom.transform.op.ThresholdMap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// The threshold maps of `ordered_dither` by number: 0 none, 1 a checkerboard, 2 to 5 dispersed, 6
/// to 8 slanted and 9 to 12 upright halftone, 13 to 18 round dots in black and in white. Dispersed
/// ones are Bayer's; dots grow by the distance of their cells from the middle.
final class DitherPatterns {
  static final int LAST = 18;

  /// A cell of a map.
  private record Cell(int x, int y) {}

  private DitherPatterns() {}

  static ThresholdMap map(int pattern) {
    return switch (pattern) {
      case 0 -> new ThresholdMap(1, List.of(1), 2);
      case 1 -> new ThresholdMap(2, List.of(1, 2, 2, 1), 3);
      case 2 -> bayer(2);
      case 3 -> ofRanks(3, List.of(3, 7, 4, 6, 1, 9, 2, 8, 5));
      case 4 -> bayer(4);
      case 5 -> bayer(8);
      case 6 -> slanted(4);
      case 7 -> slanted(6);
      case 8 -> slanted(8);
      case 9 -> dot(4, false);
      case 10 -> dot(6, false);
      case 11 -> dot(8, false);
      case 12 -> dot(16, false);
      case 13 -> dot(5, false);
      case 14 -> dot(5, true);
      case 15 -> dot(6, false);
      case 16 -> dot(6, true);
      case 17 -> dot(7, false);
      case 18 -> dot(7, true);
      default -> throw new IllegalArgumentException("pattern " + pattern);
    };
  }

  private static ThresholdMap ofRanks(int side, List<Integer> ranks) {
    return new ThresholdMap(side, ranks, side * side + 1);
  }

  /// B. Bayer, "An optimum method for two-level rendition of continuous-tone pictures".
  private static ThresholdMap bayer(int side) {
    var ranks = new ArrayList<Integer>();
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        ranks.add(bayerRank(x, y, side) + 1);
      }
    }
    return ofRanks(side, ranks);
  }

  /// From 0: a quarter's offset counts least for the coarsest division.
  private static int bayerRank(int x, int y, int side) {
    int rank = 0;
    int weight = side * side / 4;
    for (int bit = 1; bit < side; bit *= 2) {
      boolean right = (x & bit) != 0;
      boolean low = (y & bit) != 0;
      rank += weight * (right ? (low ? 1 : 2) : (low ? 3 : 0));
      weight /= 4;
    }
    return rank;
  }

  /// One dot in the middle, the last cell to become white unless the dots are white.
  private static ThresholdMap dot(int side, boolean white) {
    double middle = (side - 1) / 2.0;
    return ranked(side, white, cell -> Math.hypot(cell.x() - middle, cell.y() - middle));
  }

  /// Dots on the corners and in the middle, as when upright ones are turned by 45 degrees.
  private static ThresholdMap slanted(int side) {
    double middle = side / 2.0;
    return ranked(
        side,
        false,
        cell -> {
          double fromMiddle = Math.hypot(cell.x() - middle, cell.y() - middle);
          double acrossEdge = Math.min(cell.x(), side - cell.x());
          double downEdge = Math.min(cell.y(), side - cell.y());
          return Math.min(fromMiddle, Math.hypot(acrossEdge, downEdge));
        });
  }

  private static ThresholdMap ranked(int side, boolean white, ToDoubleFunction<Cell> distance) {
    var cells = new ArrayList<Cell>();
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        cells.add(new Cell(x, y));
      }
    }
    var order = cells.stream().sorted(Comparator.comparingDouble(distance)).toList();
    var ranks = new ArrayList<Integer>();
    for (var cell : cells) {
      int nearness = order.indexOf(cell);
      ranks.add(white ? nearness + 1 : order.size() - nearness);
    }
    return ofRanks(side, ranks);
  }
}
