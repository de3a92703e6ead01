package io.darkroom.transform.effect;

import io.darkroom.transform.op.AreaOp;
import io.darkroom.transform.op.AreaOp.Morph;
import io.darkroom.transform.op.Kernel;
import io.darkroom.transform.op.Op;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Effects on texture: sharpening, painting, drawing, printing. Reference: "Artistic effects",
/// "Sharpen".
public sealed interface TextureEffect extends Effect {
  List<EffectDefinition> DEFINITIONS =
      List.of(
          EffectDefinition.of(
              "sharpen",
              "Sharpens fine detail.",
              "sharpen:400",
              arguments -> new Sharpen(arguments.number("strength")),
              Argument.number("strength", 1, 2000, 100)),
          EffectDefinition.of(
              "unsharp_mask",
              "Sharpens edges in lightness, leaving flat areas alone.",
              "unsharp_mask:500",
              arguments -> new UnsharpMask(arguments.number("strength")),
              Argument.number("strength", 1, 2000, 100)),
          EffectDefinition.of(
              "oil_paint",
              "Paints the picture in brush strokes.",
              "oil_paint:40",
              arguments -> new OilPaint(arguments.number("strength")),
              Argument.number("strength", 0, 100, 30)),
          EffectDefinition.of(
              "cartoonify",
              "Draws the picture in flat colors and dark lines, or in lines alone with `bw`.",
              "cartoonify:50:60",
              TextureEffect::cartoonify,
              Argument.number("line", 0, 100, 50),
              Argument.number("colors", 0, 100),
              Argument.word("mode", "", "bw")),
          EffectDefinition.of(
              "morphology",
              "Grows dark parts, grows bright parts or evens them out, over a kernel.",
              "morphology:method_dilate;radius_3",
              TextureEffect::morphology,
              Argument.word("method", "erode", "erode", "dilate", "convolve"),
              Argument.number("iterations", 1, 5, 1),
              Argument.word(
                  "kernel", "octagon", "octagon", "diamond", "square", "disk", "plus", "cross",
                  "ring"),
              Argument.number("radius", 0, Morphology.MOST_RADIUS, 2)),
          EffectDefinition.of(
              "ordered_dither",
              "Prints the picture in dots of full color.",
              "ordered_dither:5",
              arguments -> new OrderedDither((int) Math.round(arguments.number("pattern"))),
              Argument.number("pattern", 0, DitherPatterns.LAST, 0)));

  private static Cartoonify cartoonify(Arguments arguments) {
    var colors = arguments.has("colors") ? Double.valueOf(arguments.number("colors")) : null;
    return new Cartoonify(arguments.number("line"), colors, arguments.has("mode"));
  }

  private static Morphology morphology(Arguments arguments) {
    var method =
        switch (arguments.word("method")) {
          case "dilate" -> Morph.Method.GREATEST;
          case "convolve" -> Morph.Method.MEAN;
          default -> Morph.Method.LEAST;
        };
    var kernel = Kernel.valueOf(arguments.word("kernel").toUpperCase(Locale.ROOT));
    int iterations = (int) Math.round(arguments.number("iterations"));
    return new Morphology(method, iterations, kernel, arguments.number("radius"));
  }

  /// @param strength a percent of what a blur of one pixel takes away
  record Sharpen(double strength) implements TextureEffect {
    private static final double SIGMA_PIXELS = 1;

    @Override
    public List<Op> lower(Scene scene) {
      return List.of(new AreaOp.Sharpen(SIGMA_PIXELS, strength / 100));
    }
  }

  /// @param strength a percent of what a blur of two pixels takes away
  record UnsharpMask(double strength) implements TextureEffect {
    private static final double SIGMA_PIXELS = 2;
    private static final double THRESHOLD = 2.0 / 255;

    @Override
    public List<Op> lower(Scene scene) {
      return List.of(new AreaOp.SharpenLightness(SIGMA_PIXELS, strength / 100, THRESHOLD));
    }
  }

  /// @param strength a tenth of a pixel of the brush's radius each
  record OilPaint(double strength) implements TextureEffect {
    private static final int INTENSITIES = 32;

    @Override
    public List<Op> lower(Scene scene) {
      int radius = (int) Math.round(Math.max(1, strength / 10));
      return List.of(new AreaOp.ModeFilter(radius, INTENSITIES));
    }
  }

  /// @param line how strong lines are, 0 to 100
  /// @param colors how much colors are reduced and heightened, 0 to 100; null: by half
  /// @param linesOnly whether lines stand on white
  record Cartoonify(double line, @Nullable Double colors, boolean linesOnly)
      implements TextureEffect {
    private static final double STANDARD_COLORS = 50;
    private static final int LEAST_LEVELS = 4;
    private static final int MOST_LEVELS = 40;
    private static final double LEVELS_PER_STRENGTH = 0.36;

    @Override
    public List<Op> lower(Scene scene) {
      double reduction = colors == null ? STANDARD_COLORS : colors;
      long levels = Math.round(MOST_LEVELS - LEVELS_PER_STRENGTH * reduction);
      return List.of(
          new AreaOp.Cartoon(
              line / 100,
              Math.clamp(levels, LEAST_LEVELS, MOST_LEVELS),
              1 + reduction / 100,
              linesOnly));
    }
  }

  record Morphology(Morph.Method method, int iterations, Kernel kernel, double radius)
      implements TextureEffect {
    /// In pixels. Not published; the work grows with its square.
    static final double MOST_RADIUS = 20;

    @Override
    public List<Op> lower(Scene scene) {
      return List.of(new Morph(method, kernel, radius, iterations));
    }
  }

  /// @param pattern 0 to 18, see [DitherPatterns]
  record OrderedDither(int pattern) implements TextureEffect {
    @Override
    public List<Op> lower(Scene scene) {
      return List.of(new AreaOp.Dither(DitherPatterns.map(pattern)));
    }
  }
}
