package io.darkroom.transform.plan;

import io.darkroom.transform.error.Problem;
import io.darkroom.transform.error.TransformException;
import io.darkroom.transform.expression.Formula;
import io.darkroom.transform.model.AspectRatio;
import io.darkroom.transform.model.Box;
import io.darkroom.transform.model.Coordinate;
import io.darkroom.transform.model.Dimension;
import io.darkroom.transform.model.Scalar;
import io.darkroom.transform.op.Extent;
import org.jspecify.annotations.Nullable;

/// Requested lengths as pixels of one picture.
///
/// @param picture the current picture, which fractions refer to
/// @param pixelRatio the device pixel ratio, a factor on every length given in pixels
record Lengths(Extent picture, double pixelRatio) {

  TargetBox target(Box box) {
    return new TargetBox(
        side(box.width(), picture.width()),
        side(box.height(), picture.height()),
        ratio(box.ratio()),
        box.missingSide());
  }

  int x(Coordinate x) {
    return coordinate(x, picture.width());
  }

  int y(Coordinate y) {
    return coordinate(y, picture.height());
  }

  double scalar(Scalar scalar) {
    return switch (scalar) {
      case Scalar.Fixed(double value) -> value;
      case Scalar.Computed(var formula) -> throw unsupported(formula);
    };
  }

  private @Nullable Integer side(@Nullable Dimension dimension, int reference) {
    return switch (dimension) {
      case null -> null;
      case Dimension.Pixels(int pixels) -> Rounding.side(pixels, pixelRatio);
      case Dimension.Fraction(double factor) -> Rounding.side(reference, factor);
      case Dimension.Computed(var formula) -> throw unsupported(formula);
    };
  }

  private TargetBox.@Nullable Ratio ratio(@Nullable AspectRatio ratio) {
    return switch (ratio) {
      case null -> null;
      case AspectRatio.Fixed(double width, double height) -> new TargetBox.Ratio(width, height);
      case AspectRatio.Computed(var formula) -> throw unsupported(formula);
    };
  }

  private int coordinate(Coordinate coordinate, int reference) {
    return switch (coordinate) {
      case Coordinate.Pixels(int pixels) -> Rounding.offset(pixels, pixelRatio);
      case Coordinate.Fraction(double factor) -> Rounding.offset(reference, factor);
      case Coordinate.Computed(var formula) -> throw unsupported(formula);
    };
  }

  private static TransformException unsupported(Formula formula) {
    return new TransformException(
        new Problem.Unsupported(formula.parameter() + " " + formula.text()));
  }
}
