package io.darkroom.transform.plan;

import io.darkroom.transform.color.ColorText;
import io.darkroom.transform.expression.Formula;
import io.darkroom.transform.expression.Value;
import io.darkroom.transform.model.AspectRatio;
import io.darkroom.transform.model.Box;
import io.darkroom.transform.model.Color;
import io.darkroom.transform.model.Coordinate;
import io.darkroom.transform.model.Dimension;
import io.darkroom.transform.model.Scalar;
import io.darkroom.transform.op.Extent;
import io.darkroom.transform.op.Rgba;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Requested lengths, numbers and colors, worked out at one point of a chain.
///
/// @param scope what expressions refer to; coordinates refer to its current picture
/// @param pixelRatio the device pixel ratio, a factor on every length given in pixels
/// @param hints what the client says
/// @param reference what fractions of a width or height refer to
record Lengths(PlanScope scope, double pixelRatio, ClientHints hints, Extent reference) {

  Lengths(PlanScope scope, double pixelRatio, ClientHints hints) {
    this(scope, pixelRatio, hints, scope.current());
  }

  /// The same lengths, with fractions of another picture.
  Lengths withReference(Extent other) {
    return new Lengths(scope, pixelRatio, hints, other);
  }

  @Nullable Integer width(@Nullable Dimension dimension) {
    return side(dimension, reference.width());
  }

  @Nullable Integer height(@Nullable Dimension dimension) {
    return side(dimension, reference.height());
  }

  TargetBox target(Box box) {
    return new TargetBox(
        width(box.width()), height(box.height()), ratio(box.ratio()), box.missingSide());
  }

  /// A width and a height, each null when it is not given.
  TargetBox sides(@Nullable Dimension width, @Nullable Dimension height) {
    return new TargetBox(
        side(width, scope.current().width()),
        side(height, scope.current().height()),
        null,
        Box.MissingSide.UNCHANGED);
  }

  int x(Coordinate x) {
    return coordinate(x, scope.current().width());
  }

  int y(Coordinate y) {
    return coordinate(y, scope.current().height());
  }

  /// A number that is no length.
  double scalar(Scalar scalar) {
    return number(scalar).value();
  }

  /// As [#scalar]; a number with a decimal point, up to 1, is a share of 100.
  double percent(Scalar scalar) {
    var number = number(scalar);
    boolean isShare = number.kind() == Value.Kind.FRACTION && number.value() <= 1;
    return isShare ? number.value() * 100 : number.value();
  }

  /// A length in pixels that no side of the picture refers to.
  double pixels(Scalar scalar) {
    var number = number(scalar);
    return number.kind() == Value.Kind.MEASURED ? number.value() : number.value() * pixelRatio;
  }

  Rgba color(Color color) {
    return switch (color) {
      case Color.Known(var value) -> value;
      case Color.Computed(var formula) -> {
        if (formula.evaluate(scope) instanceof Value.Text(var text)) {
          yield ColorText.find(text).orElseThrow(() -> formula.refusal("a color"));
        }
        throw formula.refusal("a color");
      }
    };
  }

  private Value.Numeric number(Scalar scalar) {
    return switch (scalar) {
      case Scalar.Fixed(double value, boolean decimalPoint) ->
          new Value.Numeric(value, decimalPoint ? Value.Kind.FRACTION : Value.Kind.PLAIN);
      case Scalar.Computed(var formula, var range) -> {
        var number = formula.number(scope);
        if (!range.contains(number.value())) {
          throw formula.refusal(range.toString());
        }
        yield number;
      }
    };
  }

  private @Nullable Integer side(@Nullable Dimension dimension, int reference) {
    return switch (dimension) {
      case null -> null;
      case Dimension.Pixels(int pixels) -> Rounding.side(pixels, pixelRatio);
      case Dimension.Fraction(double factor) -> Rounding.side(reference, factor);
      case Dimension.Computed(var formula) -> computedSide(formula, reference);
      case Dimension.Automatic(int step, var fallback) -> automaticWidth(step, fallback);
    };
  }

  private int computedSide(Formula formula, int reference) {
    var number = formula.number(scope);
    if (!(number.value() > 0)) {
      throw formula.refusal("an expression that comes to more than 0");
    }
    return Math.max(1, length(number, reference));
  }

  private int automaticWidth(int step, @Nullable Integer fallback) {
    var hint = hints.widthPixels();
    return hint == null
        ? Objects.requireNonNullElse(fallback, scope.initial().width())
        : Math.max(1, Math.ceilDiv(hint, step)) * step;
  }

  private TargetBox.@Nullable Ratio ratio(@Nullable AspectRatio ratio) {
    return switch (ratio) {
      case null -> null;
      case AspectRatio.Fixed(double width, double height) -> new TargetBox.Ratio(width, height);
      case AspectRatio.Computed(var formula) -> {
        double value = formula.number(scope).value();
        if (!(value > 0)) {
          throw formula.refusal("an expression that comes to more than 0");
        }
        yield new TargetBox.Ratio(value, 1);
      }
    };
  }

  private int coordinate(Coordinate coordinate, int reference) {
    return switch (coordinate) {
      case Coordinate.Pixels(int pixels) -> Rounding.offset(pixels, pixelRatio);
      case Coordinate.Fraction(double factor) -> Rounding.offset(reference, factor);
      case Coordinate.Computed(var formula) -> length(formula.number(scope), reference);
    };
  }

  private int length(Value.Numeric number, int reference) {
    return switch (number.kind()) {
      case PLAIN -> Rounding.offset(1, number.value() * pixelRatio);
      case FRACTION -> Rounding.offset(reference, number.value());
      case MEASURED -> Rounding.round(number.value());
    };
  }
}
