package io.darkroom.transform.effect;

import io.darkroom.transform.op.AreaOp;
import io.darkroom.transform.op.Extent;
import io.darkroom.transform.op.Op;
import io.darkroom.transform.op.Tracing;
import java.util.ArrayList;
import java.util.List;

/// Effects that trace outlines. Reference: "Vectorize".
public sealed interface VectorEffect extends Effect {
  List<EffectDefinition> DEFINITIONS =
      List.of(
          EffectDefinition.of(
              "vectorize",
              "Draws the picture in areas of one color with smooth outlines; an `.svg` holds them"
                  + " as vectors. Larger pictures are made to fit 1000 pixels first.",
              "vectorize:colors:15:detail:500",
              VectorEffect::vectorize,
              Argument.number("colors", 2, 30, 10),
              new Argument.Share("detail", 1000, 300),
              new Argument.Share("despeckle", 100, 2),
              Argument.number("paths", 0, 100, 100),
              Argument.number("corners", 0, 100, 25)),
          EffectDefinition.of(
              "embed_clipping_path",
              "Writes the outline of what is light in a mask, a picture whose public ID is in a"
                  + " variable, into a JPEG or TIFF as its clipping path.",
              "embed_clipping_path:mask_$mask",
              VectorEffect::embedClippingPath,
              new Argument.Text("mask", "the public ID of a picture")));

  record Vectorize(Tracing tracing) implements VectorEffect {
    /// Reference: "Vectorize".
    private static final int LONGEST_SIDE = 1000;

    @Override
    public List<Op> lower(Scene scene) {
      var ops = new ArrayList<Op>();
      var limited = limited(scene.extent());
      if (!limited.equals(scene.extent())) {
        ops.add(new Op.Resize(limited.width(), limited.height()));
      }
      ops.add(new AreaOp.Trace(tracing));
      return ops;
    }

    private static Extent limited(Extent picture) {
      double factor =
          Math.min(1, (double) LONGEST_SIDE / Math.max(picture.width(), picture.height()));
      return new Extent(
          Math.toIntExact(Math.max(1, Math.round(picture.width() * factor))),
          Math.toIntExact(Math.max(1, Math.round(picture.height() * factor))));
    }
  }

  /// Changes no pixels: the file gets the path.
  ///
  /// @param mask the public ID of a picture, which the whole plan needs and not the pixels
  record EmbedClippingPath(String mask) implements VectorEffect {
    @Override
    public List<Op> lower(Scene scene) {
      return List.of();
    }
  }

  private static Effect embedClippingPath(Arguments arguments) {
    return new EmbedClippingPath(
        arguments.findText("mask").orElseThrow(() -> arguments.refusal("a mask")));
  }

  /// The reference names the arguments and their ranges; what the numbers come to is ours.
  private static Effect vectorize(Arguments arguments) {
    double detail = arguments.number("detail") / 1000;
    double despeckle = arguments.number("despeckle");
    double corners = arguments.number("corners") / 100;
    int coarseness = (int) Math.round(20 * (1 - detail) * (1 - detail));
    return new Vectorize(
        new Tracing(
            (int) Math.round(arguments.number("colors")),
            detail,
            (int) Math.round(despeckle * despeckle) + coarseness,
            arguments.number("paths") / 100,
            120 * (1 - corners)));
  }
}
