package io.darkroom.transform.sheet;

import io.darkroom.transform.engine.EncodedImage;
import io.darkroom.transform.engine.ImageEngine;
import io.darkroom.transform.engine.ImageSource;
import io.darkroom.transform.engine.Limits;
import io.darkroom.transform.media.ImageFacts;
import io.darkroom.transform.media.ImageFormat;
import io.darkroom.transform.op.Extent;
import io.darkroom.transform.op.LayerOp;
import io.darkroom.transform.op.LayerPlan;
import io.darkroom.transform.op.Load;
import io.darkroom.transform.op.Op;
import io.darkroom.transform.op.Plan;
import io.darkroom.transform.op.Rgba;
import io.darkroom.transform.op.Save;
import java.util.ArrayList;
import java.util.List;

/// Puts upright pictures one below the other, left edges in line. A layer is laid on the whole
/// canvas, so many pictures are put together a few at a time, and the parts then likewise. Safe for
/// concurrent use.
public final class SheetMaker {
  private static final int AT_A_TIME = 8;
  private static final int LOSSLESS = 100;

  private final ImageEngine engine;

  public SheetMaker(ImageEngine engine) {
    this.engine = engine;
  }

  /// @param pictures at least one, without orientation
  /// @throws io.darkroom.transform.error.TransformException as [ImageEngine#run]
  public Sheet make(List<ImageSource> pictures, Limits limits) {
    var facts = pictures.stream().map(picture -> engine.probe(picture, limits)).toList();
    var places = new ArrayList<Sheet.Place>();
    int y = 0;
    for (var one : facts) {
      places.add(new Sheet.Place(0, y, one.width(), one.height()));
      y = Math.addExact(y, one.height());
    }
    return new Sheet(stack(pictures, limits), places);
  }

  private EncodedImage stack(List<ImageSource> pictures, Limits limits) {
    if (pictures.size() <= AT_A_TIME) {
      return together(pictures, limits);
    }
    int part = (pictures.size() + AT_A_TIME - 1) / AT_A_TIME;
    var parts = new ArrayList<ImageSource>();
    for (int from = 0; from < pictures.size(); from += part) {
      var some = pictures.subList(from, Math.min(from + part, pictures.size()));
      parts.add(new ImageSource.OfBytes(stack(some, limits).bytes()));
    }
    return together(parts, limits);
  }

  private EncodedImage together(List<ImageSource> pictures, Limits limits) {
    var facts = pictures.stream().map(picture -> engine.probe(picture, limits)).toList();
    int width = facts.stream().mapToInt(ImageFacts::width).max().orElseThrow();
    int height = facts.stream().mapToInt(ImageFacts::height).reduce(0, Math::addExact);
    var ops = new ArrayList<Op>();
    ops.add(new Op.Embed(0, 0, width, height, Rgba.TRANSPARENT));
    int y = facts.getFirst().height();
    for (int number = 1; number < facts.size(); number++) {
      ops.add(laidOn(facts.get(number), number - 1, y, new Extent(width, height)));
      y += facts.get(number).height();
    }
    var plan = new Plan(Load.FIRST_PAGE, ops, new Save(ImageFormat.PNG, LOSSLESS), width, height);
    return engine.run(plan, pictures.getFirst(), pictures.subList(1, pictures.size()), limits);
  }

  private static Op laidOn(ImageFacts picture, int number, int y, Extent canvas) {
    var layer =
        new LayerPlan(
            new LayerPlan.Content.Picture(number, picture, Load.FIRST_PAGE),
            List.of(),
            picture.width(),
            picture.height());
    return new LayerOp.Composite(
        layer, 0, y, canvas.width(), canvas.height(), 0, 0, canvas, LayerOp.Blend.OVER, false);
  }
}
