package io.darkroom.transform.plan;

import io.darkroom.transform.effect.Sight;
import io.darkroom.transform.effect.VectorEffect;
import io.darkroom.transform.error.Problem;
import io.darkroom.transform.error.TransformException;
import io.darkroom.transform.model.Background;
import io.darkroom.transform.model.Border;
import io.darkroom.transform.model.Box;
import io.darkroom.transform.model.CornerRadius;
import io.darkroom.transform.model.Qualifiers;
import io.darkroom.transform.model.RequestedEffect;
import io.darkroom.transform.model.Resize;
import io.darkroom.transform.model.Rotation;
import io.darkroom.transform.model.Scalar;
import io.darkroom.transform.model.Step;
import io.darkroom.transform.op.AreaOp.Part;
import io.darkroom.transform.op.Backdrop;
import io.darkroom.transform.op.Corners;
import io.darkroom.transform.op.Extent;
import io.darkroom.transform.op.Op;
import io.darkroom.transform.op.Rgba;
import io.darkroom.transform.op.ShapeOp;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Draws the steps that work on pixels into a sketch. One plan only.
///
/// @param sketch what is drawn into
/// @param lengths of the picture as it is when they are asked for
/// @param regions of the initial picture
/// @param paths of the initial picture
/// @param embedding takes the mask of a path that the file shall have
/// @param gap what shows where nothing was asked for
/// @param animated whether all frames of an animation are drawn alike
/// @param seed of what effects leave to chance
/// @param sight of the picture as it is when it is looked at
record Drawing(
    Sketch sketch,
    Supplier<Lengths> lengths,
    KnownRegions regions,
    PathFinder paths,
    Consumer<String> embedding,
    Rgba gap,
    boolean animated,
    long seed,
    Sight sight) {
  /// Pictures longer than this are scaled down before they are turned by a free angle.
  private static final int MAX_TURNED_SIDE = 3000;

  private static final double PERCENT = 100;

  void resize(Resize resize) {
    turnTowards(resize.box(), lengths.get());
    layOut(resize, lengths.get());
  }

  /// A resize whose fractions refer to another picture.
  void resize(Resize resize, Extent reference) {
    turnTowards(resize.box(), lengths.get().withReference(reference));
    layOut(resize, lengths.get().withReference(reference));
  }

  /// The gravities of the picture as it is.
  FocusFinder finder() {
    return new FocusFinder(sketch.extent(), sketch.path(), regions, paths, animated);
  }

  private void layOut(Resize resize, Lengths own) {
    var layout = new ResizeLayout(sketch.extent(), own, finder()).find(resize);
    layout.ifPresent(found -> sketch.add(found, surround(Backgrounds.of(resize))));
  }

  /// The quarter turn of `a_auto_right` and `a_auto_left`: when one of picture and box is wider
  /// than high and the other is not.
  private void turnTowards(Box box, Lengths own) {
    if (box.turn() == Box.Turn.NEVER) {
      return;
    }
    var target = own.target(box);
    boolean boxIsWide;
    if (target.width() != null && target.height() != null) {
      boxIsWide = target.width() > target.height();
    } else if (target.ratio() != null) {
      boxIsWide = target.ratio().isWide();
    } else {
      return;
    }
    boolean pictureIsWide = sketch.extent().width() > sketch.extent().height();
    if (pictureIsWide != boxIsWide) {
      sketch.add(new Op.QuarterTurn(box.turn() == Box.Turn.RIGHT ? 1 : 3));
    }
  }

  void rotate(List<Rotation> rotations, @Nullable Background background) {
    for (var rotation : rotations) {
      switch (rotation) {
        case Rotation.FlipHorizontally() -> sketch.add(new Op.MirrorHorizontally());
        case Rotation.FlipVertically() -> sketch.add(new Op.MirrorVertically());
        case Rotation.Turn(var degrees) -> turn(lengths.get().scalar(degrees), background);
      }
    }
  }

  private void turn(double degrees, @Nullable Background background) {
    double positive = ((degrees % 360) + 360) % 360;
    if (positive % 90 == 0) {
      int quarterTurns = (int) (positive / 90);
      if (quarterTurns > 0) {
        sketch.add(new Op.QuarterTurn(quarterTurns));
      }
      return;
    }
    var most = new Extent(MAX_TURNED_SIDE, MAX_TURNED_SIDE);
    var limited = ResizeGeometry.limit(sketch.extent(), most);
    if (!limited.equals(sketch.extent())) {
      sketch.add(new Op.Resize(limited.width(), limited.height()));
    }
    var canvas = ResizeGeometry.turned(limited, positive);
    var color = background == null ? gap : color(background);
    sketch.add(new Op.Rotate(positive, canvas.width(), canvas.height(), color));
  }

  void apply(RequestedEffect requested, Qualifiers qualifiers) {
    var scene = new EffectScene(lengths.get(), sketch.hasAlpha(), faces(), seed, sight);
    var effect = scene.read(requested);
    if (effect.hidesFaces() && regions.faces() == null) {
      throw new TransformException(
          new Problem.Unsupported("hiding faces in a picture where nobody has looked for them"));
    }
    if (effect instanceof VectorEffect.EmbedClippingPath(var mask)) {
      embedding.accept(mask);
    }
    effect.lower(scene.scene(qualifiers)).forEach(sketch::add);
  }

  /// The faces that somebody found, where they are by now, as ellipses.
  private List<Part> faces() {
    return Objects.requireNonNullElse(regions.faces(), List.<Region>of()).stream()
        .map(sketch.path()::of)
        .flatMap(face -> face.findEllipse(sketch.extent()).stream())
        .toList();
  }

  /// A picture without paths stays as it is.
  void clip(Step.Clip clip) {
    paths
        .find(clip.path())
        .map(path -> path.moved(sketch.path()::of))
        .ifPresent(path ->
            sketch.add(new ShapeOp.KeepInside(path, clip.rule() == Step.Clip.ClipRule.EVEN_ODD)));
  }

  void fade(Scalar percent) {
    sketch.add(new Op.MultiplyAlpha(lengths.get().scalar(percent) / PERCENT));
  }

  void roundCorners(CornerRadius radius, @Nullable Border border) {
    var corners = corners(radius);
    sketch.add(
        border == null
            ? new Op.RoundCorners(corners)
            : new Op.RoundBorder(width(border), lengths.get().color(border.color()), corners));
  }

  private Corners corners(CornerRadius radius) {
    return switch (radius) {
      case CornerRadius.Max() -> Corners.ellipse(sketch.extent());
      case CornerRadius.Each(var topLeft, var topRight, var bottomRight, var bottomLeft) ->
          new Corners(corner(topLeft), corner(topRight), corner(bottomRight), corner(bottomLeft));
    };
  }

  /// No radius is more than half of the shorter side.
  private Corners.Corner corner(Scalar radius) {
    double most = Math.min(sketch.extent().width(), sketch.extent().height()) / 2.0;
    return Corners.Corner.round(Math.min(most, Rounding.round(lengths.get().pixels(radius))));
  }

  void addBorder(Border border) {
    int width = width(border);
    var frame =
        new Rectangle(
            -width,
            -width,
            grown(sketch.extent().width(), width),
            grown(sketch.extent().height(), width));
    if (width > 0) {
      sketch.add(
          Layout.framed(sketch.extent(), sketch.extent(), frame),
          new Surround.Plain(lengths.get().color(border.color())));
    }
  }

  private int width(Border border) {
    return Rounding.round(lengths.get().pixels(border.width()));
  }

  /// A side with a line on both ends; past the range of an int it stays at the largest.
  private static int grown(int side, int line) {
    return (int) Math.min(Integer.MAX_VALUE, side + 2L * line);
  }

  /// Lays what is transparent on the color; a transparent color changes nothing.
  void fill(Background background) {
    if (!sketch.hasAlpha() || background instanceof Background.Sampled) {
      return; // a sampled background only paints around pads
    }
    var color = color(background);
    if (color.isOpaque()) {
      sketch.add(new Op.Flatten(color));
    } else if (color.alpha() > 0) {
      sketch.add(new Op.Underpaint(color));
    }
  }

  private Surround surround(@Nullable Background background) {
    return switch (background) {
      case null -> new Surround.Plain(gap);
      case Background.Solid(var color) -> new Surround.Plain(lengths.get().color(color));
      case Background.Sampled sampled -> new Surround.Matching(backdrop(sampled));
    };
  }

  private static Backdrop backdrop(Background.Sampled sampled) {
    var basis =
        switch (sampled.basis()) {
          case BORDER -> Backdrop.Basis.BORDER;
          case PREDOMINANT -> Backdrop.Basis.WHOLE;
        };
    var direction =
        switch (sampled.direction()) {
          case HORIZONTAL -> Backdrop.Direction.LEFT_TO_RIGHT;
          case VERTICAL -> Backdrop.Direction.TOP_TO_BOTTOM;
          case DIAGONAL_DESC -> Backdrop.Direction.TOP_LEFT_TO_BOTTOM_RIGHT;
          case DIAGONAL_ASC -> Backdrop.Direction.BOTTOM_LEFT_TO_TOP_RIGHT;
        };
    return new Backdrop(basis, sampled.contrast(), sampled.colors(), direction, sampled.palette());
  }

  private Rgba color(Background background) {
    return switch (background) {
      case Background.Solid(var color) -> lengths.get().color(color);
      case Background.Sampled _ ->
          throw new TransformException(new Problem.Unsupported("b_auto without a pad"));
    };
  }
}
