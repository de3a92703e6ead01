package io.darkroom.transform.engine.trace;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// Walks around areas on the grid of pixels, clockwise, holes the other way round. One picture
/// only.
final class Outlines {
  /// The sides of a pixel in the direction of the walk.
  private static final int[] ACROSS = {1, 0, -1, 0};

  private static final int[] DOWN = {0, 1, 0, -1};

  /// Where each side begins, from the top left of its pixel.
  private static final int[] BEGIN_X = {0, 1, 1, 0};

  private static final int[] BEGIN_Y = {0, 0, 1, 1};

  private final Labels labels;
  private final BitSet walked = new BitSet();

  Outlines(Labels labels) {
    this.labels = labels;
  }

  /// A closed walk: the corners of the grid it comes by, `x` and `y` in turn.
  ///
  /// @param label of the area on its right
  @SuppressWarnings("ArrayRecordComponent") // handed over, never compared
  record Outline(int label, int[] corners) {
    int size() {
      return corners.length / 2;
    }

    /// @param index counted around
    int x(int index) {
      return corners[index % size() * 2];
    }

    int y(int index) {
      return corners[index % size() * 2 + 1];
    }
  }

  /// All of them, from the top left.
  List<Outline> find(Runnable pulse) {
    var outlines = new ArrayList<Outline>();
    for (int y = 0; y < labels.height; y++) {
      pulse.run();
      for (int x = 0; x < labels.width; x++) {
        if (labels.at(x, y) == Labels.NONE) {
          continue;
        }
        for (int side = 0; side < 4; side++) {
          if (isEdge(x, y, side) && !walked.get(key(x, y, side))) {
            outlines.add(walk(x, y, side));
          }
        }
      }
    }
    return outlines;
  }

  private int key(int x, int y, int side) {
    return (y * labels.width + x) * 4 + side;
  }

  /// Whether another area lies beyond a side.
  private boolean isEdge(int x, int y, int side) {
    return labels.at(x + DOWN[side], y - ACROSS[side]) != labels.at(x, y);
  }

  private Outline walk(int startX, int startY, int startSide) {
    int label = labels.at(startX, startY);
    var corners = new ArrayList<Integer>();
    int x = startX;
    int y = startY;
    int side = startSide;
    do {
      walked.set(key(x, y, side));
      corners.add(x + BEGIN_X[side]);
      corners.add(y + BEGIN_Y[side]);
      int aheadX = x + ACROSS[side];
      int aheadY = y + DOWN[side];
      int aside = (side + 3) % 4;
      if (labels.at(aheadX, aheadY) != label) {
        side = (side + 1) % 4; // around the corner of the same pixel
      } else if (labels.at(aheadX + ACROSS[aside], aheadY + DOWN[aside]) == label) {
        x = aheadX + ACROSS[aside];
        y = aheadY + DOWN[aside];
        side = aside;
      } else {
        x = aheadX;
        y = aheadY;
      }
    } while (x != startX || y != startY || side != startSide);
    return new Outline(label, corners.stream().mapToInt(Integer::intValue).toArray());
  }
}
