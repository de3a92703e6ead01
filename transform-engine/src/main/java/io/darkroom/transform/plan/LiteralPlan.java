package io.darkroom.transform.plan;

import io.darkroom.transform.error.Problem;
import io.darkroom.transform.error.TransformException;
import io.darkroom.transform.media.ImageFormat;
import io.darkroom.transform.media.Orientation;
import io.darkroom.transform.model.OutputFlag;
import io.darkroom.transform.model.Step;
import io.darkroom.transform.model.Transformation;
import io.darkroom.transform.op.AreaOp;
import io.darkroom.transform.op.Load;
import io.darkroom.transform.op.Op;
import io.darkroom.transform.op.Plan;
import io.darkroom.transform.op.Rgba;
import io.darkroom.transform.op.Save;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Draws up a plan that does the steps one by one, as they are written. One plan only.
///
/// A device pixel ratio holds for the whole chain wherever it stands, and so do the pages and
/// frames; both may stand inside conditions. Therefore the steps are walked along twice: once to
/// see which settings are reached, and once with these.
///
/// @param facts of the asset
/// @param request what is asked of the file
/// @param format of the result
/// @param limits what the plan may ask for
/// @param materials what may be asked beside the picture
/// @param probe looks at the picture on the way
record LiteralPlan(
    AssetFacts facts,
    OutputRequest request,
    ImageFormat format,
    PlanLimits limits,
    Materials materials,
    PixelProbe probe) {
  /// At which pages are drawn when nothing is said.
  private static final double PAGE_PIXELS_PER_INCH = 150;

  private static final int MAX_PAGE_PIXELS_PER_INCH = 300;

  Plan draw(Transformation transformation) {
    var walk = walk(transformation, Load.FIRST_PAGE, 1, 1);
    var settings = walk.settings();
    var image = facts.image();
    boolean keepsFrames = OutputChoice.keepsFrames(transformation, image, format, settings);
    if (keepsFrames && format == ImageFormat.PNG && settings.has(OutputFlag.PNG8)) {
      throw new TransformException(new Problem.Unsupported("fl_png8 of an animation"));
    }
    var load = new LoadChoice(image, keepsFrames, limits.frames()).load(walk.pages());
    double enlargement = enlargement(settings.pixelsPerInch());
    if (settings.pixelRatio() != 1 || enlargement != 1 || !load.equals(Load.FIRST_PAGE)) {
      walk = walk(transformation, load, settings.pixelRatio(), enlargement);
    }
    var sketch = walk.sketch();
    if (format == ImageFormat.PNG && settings.has(OutputFlag.PNG24) && sketch.hasAlpha()) {
      sketch.add(new Op.Flatten(Rgba.WHITE));
    }
    sketch.checkResult();
    return new Plan(
        load,
        format == ImageFormat.SVG ? tracedLast(sketch.ops()) : sketch.ops(),
        save(walk),
        sketch.extent().width(),
        sketch.extent().height());
  }

  /// Automatic quality keeps no metadata, and so no clipping path.
  private Save save(Walk walk) {
    var save = walk.settings().save(format);
    var path = walk.clippingPath();
    if (path == null || save.options().search() != null) {
      return save;
    }
    if (format != ImageFormat.JPEG && format != ImageFormat.TIFF) {
      throw new TransformException(
          new Problem.Conflict(
              "Only jpg and tiff hold a clipping path, not " + format.extension()));
    }
    return save.withClippingPath(path);
  }

  /// What is to become vectors is traced at the end, whatever stands behind the tracing in the
  /// text.
  private static List<Op> tracedLast(List<Op> ops) {
    var others = new ArrayList<Op>();
    var traces = new ArrayList<Op>();
    for (var op : ops) {
      (op instanceof AreaOp.Trace ? traces : others).add(op);
    }
    if (traces.isEmpty()) {
      throw new TransformException(new Problem.Unsupported("f_svg without e_vectorize"));
    }
    others.add(traces.getLast());
    return others;
  }

  /// How much larger than usual a page is drawn, which has no pixels of its own. Reference: `dn_`.
  private double enlargement(@Nullable Integer pixelsPerInch) {
    if (pixelsPerInch == null || facts.image().format() != ImageFormat.PDF) {
      return 1;
    }
    if (pixelsPerInch > MAX_PAGE_PIXELS_PER_INCH) {
      throw new TransformException(
          new Problem.BadArgument(
              "density",
              pixelsPerInch.toString(),
              0,
              "at most " + MAX_PAGE_PIXELS_PER_INCH + " pixels per inch for pages"));
    }
    return pixelsPerInch / PAGE_PIXELS_PER_INCH;
  }

  private Walk walk(
      Transformation transformation, Load load, double pixelRatio, double enlargement) {
    var gap = format.hasAlpha() ? Rgba.TRANSPARENT : Rgba.WHITE;
    boolean upright =
        facts.image().orientation() == Orientation.UPRIGHT || !ignoresOrientation(transformation);
    var walk =
        new Walk(
            facts,
            request.hints(),
            load,
            pixelRatio,
            enlargement,
            gap,
            upright,
            limits,
            materials,
            probe);
    walk.take(transformation.steps());
    return walk;
  }

  /// Whether the stored orientation is to be left alone; that must be said before the first step on
  /// pixels.
  private static boolean ignoresOrientation(Transformation transformation) {
    for (var step : transformation.steps()) {
      switch (step) {
        case Step.IgnoreOrientation() -> {
          return true;
        }
        case Step.Clip _,
            Step.Apply _,
            Step.ApplyRelative _,
            Step.LayOn _,
            Step.Rotate _,
            Step.ApplyEffect _,
            Step.Fade _,
            Step.RoundCorners _,
            Step.AddBorder _,
            Step.Fill _ -> {
          return false;
        }
        case Step.BeginIf _,
            Step.Else _,
            Step.EndIf _,
            Step.Assign _,
            Step.UseNamed _,
            Step.ChoosePages _,
            Step.Configure _ -> {
          // Touches no pixels.
        }
      }
    }
    return false;
  }
}
