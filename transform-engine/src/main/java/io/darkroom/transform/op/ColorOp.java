package io.darkroom.transform.op;

import java.util.List;

/// An operation on colors: each pixel by itself, or by numbers taken from the whole picture.
///
/// Works on 8-bit sRGB, unpremultiplied, taken as 0 to 1; results beyond that are clamped. Leaves
/// size and alpha as they are. Converts to sRGB first if the plan has not; gray becomes color.
public sealed interface ColorOp extends Op {

  /// Each color a sum of all three: the matrix, row by row, times red, green and blue, plus an
  /// offset. libvips: `recomb`.
  record Recombine(List<Double> matrix, double red, double green, double blue) implements ColorOp {
    public Recombine {
      matrix = List.copyOf(matrix);
      if (matrix.size() != 9) {
        throw new IllegalArgumentException(matrix.size() + " values in a matrix of 9");
      }
    }
  }
}
