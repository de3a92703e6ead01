package io.darkroom.transform;

import io.darkroom.transform.engine.ImageEngine;
import io.darkroom.transform.engine.ImageSource;
import io.darkroom.transform.engine.Limits;
import io.darkroom.transform.engine.trace.Tracer;
import io.darkroom.transform.error.Problem;
import io.darkroom.transform.error.TransformException;
import io.darkroom.transform.media.ImageFacts;
import io.darkroom.transform.media.ImageFormat;
import io.darkroom.transform.media.VectorPath;
import io.darkroom.transform.media.VectorPath.Place;
import io.darkroom.transform.op.ColorOp;
import io.darkroom.transform.op.Load;
import io.darkroom.transform.op.Op;
import io.darkroom.transform.op.Plan;
import io.darkroom.transform.op.Save;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import javax.imageio.ImageIO;

/// Traces what is light and shows in a picture.
///
/// @param engine decodes it
record MaskOutline(ImageEngine engine, Limits limits) {
  /// No mask is looked at more closely than this, in pixels of its longer side.
  private static final int LONGEST_SIDE = 1000;

  /// Makes gray ones colored, so that they are read as the numbers that they are.
  private static final Op COLORED =
      new ColorOp.Recombine(List.of(1.0, 0.0, 0.0, 0.0, 1.0, 0.0, 0.0, 0.0, 1.0), 0, 0, 0);

  /// In shares of the upright picture's width and height.
  VectorPath of(ImageSource source, ImageFacts facts) {
    double factor = Math.min(1, (double) LONGEST_SIDE / Math.max(facts.width(), facts.height()));
    int width = Math.toIntExact(Math.max(1, Math.round(facts.width() * factor)));
    int height = Math.toIntExact(Math.max(1, Math.round(facts.height() * factor)));
    var plan =
        new Plan(
            Load.FIRST_PAGE,
            List.of(
                new Op.Orient(facts.orientation()),
                new Op.ToSrgb(),
                new Op.Resize(width, height),
                COLORED),
            new Save(ImageFormat.PNG, 100),
            width,
            height);
    return Tracer.outline(width, height, pixels(plan, source))
        .moved(place -> new Place(place.x() / width, place.y() / height));
  }

  private int[] pixels(Plan plan, ImageSource source) {
    var png = engine.run(plan, source, limits).bytes();
    try {
      var image = Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(png)));
      return image.getRGB(0, 0, plan.width(), plan.height(), null, 0, plan.width());
    } catch (IOException e) {
      throw new TransformException(new Problem.EngineFailed("reading a mask"), e);
    }
  }
}
