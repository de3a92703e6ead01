package io.darkroom.transform.effect;

import io.darkroom.transform.op.AreaOp;
import io.darkroom.transform.op.AreaOp.Part;
import io.darkroom.transform.op.Extent;
import io.darkroom.transform.op.Op;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Effects that take detail away, from the whole picture, a rectangle or faces. Reference: "Blur
/// and pixelate".
public sealed interface BlurEffect extends Effect {
  List<EffectDefinition> DEFINITIONS =
      List.of(
          EffectDefinition.of(
              "blur",
              "Blurs the picture.",
              "blur:300",
              arguments -> new Blur(arguments.number("strength")),
              Argument.number("strength", 1, 2000, 100)),
          EffectDefinition.of(
              "blur_faces",
              "Blurs faces that are known.",
              "blur_faces:800",
              arguments -> new BlurFaces(arguments.number("strength")),
              Argument.number("strength", 1, 2000, 500)),
          EffectDefinition.of(
              "blur_region",
              "Blurs the rectangle of `x`, `y`, `w` and `h`.",
              "blur_region:500",
              arguments -> new BlurRegion(arguments.number("strength")),
              Argument.number("strength", 1, 2000, 100)),
          EffectDefinition.of(
              "pixelate",
              "Shows squares of one color.",
              "pixelate:20",
              arguments -> new Pixelate(Squares.of(arguments)),
              Squares.SIDE),
          EffectDefinition.of(
              "pixelate_faces",
              "Shows faces that are known in squares of one color.",
              "pixelate_faces:15",
              arguments -> new PixelateFaces(Squares.of(arguments)),
              Squares.SIDE),
          EffectDefinition.of(
              "pixelate_region",
              "Shows the rectangle of `x`, `y`, `w` and `h` in squares of one color.",
              "pixelate_region:15",
              arguments -> new PixelateRegion(Squares.of(arguments)),
              Squares.SIDE),
          EffectDefinition.of(
              "tilt_shift",
              "Blurs more and more from a band in the middle to the top and bottom.",
              "tilt_shift:40",
              arguments -> new TiltShift(arguments.number("strength")),
              Argument.number("strength", 0, 100, 20)));

  /// @param strength a hundredth of a pixel of sigma each
  record Blur(double strength) implements BlurEffect {
    @Override
    public List<Op> lower(Scene scene) {
      return List.of(gaussian(strength));
    }
  }

  record BlurFaces(double strength) implements BlurEffect {
    @Override
    public List<Op> lower(Scene scene) {
      return onFaces(scene, gaussian(strength));
    }

    @Override
    public boolean hidesFaces() {
      return true;
    }
  }

  record BlurRegion(double strength) implements BlurEffect {
    @Override
    public List<Op> lower(Scene scene) {
      return inRegion(scene, gaussian(strength));
    }
  }

  record Pixelate(Squares squares) implements BlurEffect {
    @Override
    public List<Op> lower(Scene scene) {
      return List.of(squares.on(scene.extent()));
    }
  }

  record PixelateFaces(Squares squares) implements BlurEffect {
    @Override
    public List<Op> lower(Scene scene) {
      return onFaces(scene, squares.on(scene.extent()));
    }

    @Override
    public boolean hidesFaces() {
      return true;
    }
  }

  record PixelateRegion(Squares squares) implements BlurEffect {
    @Override
    public List<Op> lower(Scene scene) {
      return inRegion(scene, squares.on(scene.extent()));
    }
  }

  /// @param strength a fifth of a pixel of sigma each, at the rim
  record TiltShift(double strength) implements BlurEffect {
    private static final double STRENGTHS_PER_PIXEL = 5;

    @Override
    public List<Op> lower(Scene scene) {
      return strength == 0
          ? List.of()
          : List.of(new AreaOp.BlurAwayFromMiddle(strength / STRENGTHS_PER_PIXEL));
    }
  }

  /// How large squares are.
  ///
  /// @param side in pixels; null: by the size of the picture
  record Squares(@Nullable Double side) {
    private static final Argument SIDE = Argument.number("square_size", 1, 200);

    /// How many squares the longer side of a picture has when nothing is said.
    private static final double ACROSS = 40;

    private static final int LEAST = 5;
    private static final int MOST = 200;

    private static Squares of(Arguments arguments) {
      return new Squares(
          arguments.has(SIDE.name()) ? Double.valueOf(arguments.number(SIDE.name())) : null);
    }

    private AreaOp on(Extent picture) {
      double longer = Math.max(picture.width(), picture.height());
      long pixels = side == null ? Math.round(longer / ACROSS) : Math.round(side);
      return new AreaOp.Pixelate(
          side == null ? Math.clamp(pixels, LEAST, MOST) : Math.toIntExact(pixels));
    }
  }

  private static AreaOp gaussian(double strength) {
    return new AreaOp.Blur(strength / 100);
  }

  private static List<Op> onFaces(Scene scene, AreaOp operation) {
    return scene.faces().stream().map(face -> (Op) new AreaOp.Inside(face, operation)).toList();
  }

  /// On the part of the rectangle that lies inside the picture; what is not said of it reaches from
  /// the top left to the edge.
  private static List<Op> inRegion(Scene scene, AreaOp operation) {
    long x = scene.x() == null ? 0 : scene.x();
    long y = scene.y() == null ? 0 : scene.y();
    int width = scene.extent().width();
    int height = scene.extent().height();
    int left = Math.clamp(x, 0, width);
    int top = Math.clamp(y, 0, height);
    int right = scene.width() == null ? width : Math.clamp(x + scene.width(), 0, width);
    int bottom = scene.height() == null ? height : Math.clamp(y + scene.height(), 0, height);
    if (right <= left || bottom <= top) {
      return List.of();
    }
    if (right - left == width && bottom - top == height) {
      return List.of(operation);
    }
    return List.of(
        new AreaOp.Inside(new Part(left, top, right - left, bottom - top, false), operation));
  }
}
