package io.darkroom.transform.engine.raster;

import static io.darkroom.transform.engine.raster.Raster.BLUE;
import static io.darkroom.transform.engine.raster.Raster.GREEN;
import static io.darkroom.transform.engine.raster.Raster.RED;
import static io.darkroom.transform.engine.raster.Raster.channel;

import java.util.BitSet;

/// Tells photographs from drawn areas such as text and buttons, in squares: a photograph has many
/// colors, each seldom, while text has two and what lies between. Measured as the entropy of the
/// colors in the window about each square.
final class Photographs {
  /// The side of a square.
  static final int SQUARE = 8;

  /// How far a window reaches beyond its square.
  private static final int REACH = 8;

  private static final int GAP = 2;

  /// Bits of each channel that make a color.
  private static final int BITS = 5;

  private final Raster picture;
  private final int across;
  private final int down;
  private final int[] counts = new int[1 << (3 * BITS)];

  private Photographs(Raster picture) {
    this.picture = picture;
    this.across = Math.ceilDiv(picture.width(), SQUARE);
    this.down = Math.ceilDiv(picture.height(), SQUARE);
  }

  /// The squares of a picture that are photographs, row by row.
  ///
  /// @param bits the least entropy of a photograph
  static BitSet find(Raster picture, double bits, Pulse pulse) {
    var photographs = new Photographs(picture);
    var found = new BitSet();
    for (int row = 0; row < photographs.down; row++) {
      pulse.check();
      for (int column = 0; column < photographs.across; column++) {
        found.set(row * photographs.across + column, photographs.entropy(column, row) >= bits);
      }
    }
    return photographs.closed(found);
  }

  private double entropy(int column, int row) {
    int left = Math.max(0, column * SQUARE - REACH);
    int top = Math.max(0, row * SQUARE - REACH);
    int right = Math.min(picture.width(), (column + 1) * SQUARE + REACH);
    int bottom = Math.min(picture.height(), (row + 1) * SQUARE + REACH);
    double sum = 0;
    for (int y = top; y < bottom; y++) {
      for (int x = left; x < right; x++) {
        counts[color(picture.at(x, y))]++;
      }
    }
    int all = (right - left) * (bottom - top);
    for (int y = top; y < bottom; y++) {
      for (int x = left; x < right; x++) {
        int color = color(picture.at(x, y));
        double share = (double) counts[color] / all;
        sum -= counts[color] == 0 ? 0 : share * Math.log(share);
        counts[color] = 0;
      }
    }
    return sum / Math.log(2);
  }

  private static int color(int pixel) {
    int dropped = 8 - BITS;
    return (channel(pixel, RED) >> dropped << (2 * BITS))
        | (channel(pixel, GREEN) >> dropped << BITS)
        | (channel(pixel, BLUE) >> dropped);
  }

  /// Fills gaps of up to [#GAP] squares on each side, such as a clear sky between clouds: what
  /// grows and shrinks again, with room around the picture, so that gaps at its edge stay.
  private BitSet closed(BitSet found) {
    var grid = new Grid(across + 2 * GAP, down + 2 * GAP);
    var squares = new BitSet();
    found.stream()
        .forEach(at -> squares.set((at / across + GAP) * grid.width() + at % across + GAP));
    for (int i = 0; i < GAP; i++) {
      grid.spread(squares, true);
    }
    for (int i = 0; i < GAP; i++) {
      grid.spread(squares, false);
    }
    var result = new BitSet();
    for (int at = 0; at < across * down; at++) {
      result.set(at, squares.get((at / across + GAP) * grid.width() + at % across + GAP));
    }
    return result;
  }

  private record Grid(int width, int height) {
    /// Gives every square that has a neighbor of a kind that kind.
    void spread(BitSet squares, boolean kind) {
      var before = (BitSet) squares.clone();
      for (int y = 0; y < height; y++) {
        for (int x = 0; x < width; x++) {
          if (hasNeighbor(before, x, y, kind)) {
            squares.set(y * width + x, kind);
          }
        }
      }
    }

    private boolean hasNeighbor(BitSet squares, int column, int row, boolean kind) {
      for (int y = Math.max(0, row - 1); y <= Math.min(height - 1, row + 1); y++) {
        for (int x = Math.max(0, column - 1); x <= Math.min(width - 1, column + 1); x++) {
          if (squares.get(y * width + x) == kind) {
            return true;
          }
        }
      }
      return false;
    }
  }
}
