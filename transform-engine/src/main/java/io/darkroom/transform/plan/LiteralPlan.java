package io.darkroom.transform.plan;

import io.darkroom.transform.error.Problem;
import io.darkroom.transform.error.TransformException;
import io.darkroom.transform.media.ImageFacts;
import io.darkroom.transform.media.ImageFormat;
import io.darkroom.transform.media.Orientation;
import io.darkroom.transform.model.Background;
import io.darkroom.transform.model.Box;
import io.darkroom.transform.model.OutputSetting;
import io.darkroom.transform.model.Resize;
import io.darkroom.transform.model.Rotation;
import io.darkroom.transform.model.Step;
import io.darkroom.transform.model.Transformation;
import io.darkroom.transform.op.Extent;
import io.darkroom.transform.op.Load;
import io.darkroom.transform.op.Op;
import io.darkroom.transform.op.Plan;
import io.darkroom.transform.op.Rgba;
import io.darkroom.transform.op.Save;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Draws up a plan that does the steps one by one, as they are written. One plan only.
final class LiteralPlan {
  /// What `q_` is when it is not given.
  private static final int DEFAULT_QUALITY_PERCENT = 80;

  /// Pictures longer than this are scaled down before they are turned by a free angle.
  private static final int MAX_TURNED_SIDE = 3000;

  private final ImageFacts facts;
  private final ImageFormat format;
  private final Load load;
  private final Sketch sketch;
  private double pixelRatio = 1;
  private int qualityPercent = DEFAULT_QUALITY_PERCENT;

  LiteralPlan(ImageFacts facts, ImageFormat format, Load load, PlanLimits limits) {
    this.facts = facts;
    this.format = format;
    this.load = load;
    this.sketch = new Sketch(load.extentOf(facts), facts.alpha(), load.pages(), limits);
  }

  Plan draw(Transformation transformation) {
    pixelRatio = pixelRatio(transformation.steps());
    if (facts.orientation() != Orientation.UPRIGHT && !ignoresOrientation(transformation)) {
      sketch.add(new Op.Orient(facts.orientation()));
    }
    sketch.add(new Op.ToSrgb());
    transformation.steps().forEach(this::draw);
    sketch.checkTotal();
    return new Plan(
        load,
        sketch.ops(),
        new Save(format, qualityPercent),
        sketch.extent().width(),
        sketch.extent().height());
  }

  private void draw(Step step) {
    switch (step) {
      case Step.IgnoreOrientation() -> {
        // Looked for before the first step.
      }
      case Step.Apply(var resize) -> draw(resize);
      case Step.Rotate(var rotations, var background) ->
          rotations.forEach(rotation -> draw(rotation, background));
      case Step.Fill(var background) -> fill(background);
      case Step.Configure(var setting) -> configure(setting);
    }
  }

  private void draw(Resize resize) {
    turnTowards(resize.box());
    var layout = new ResizeLayout(sketch.extent(), lengths(), load.pages() > 1).find(resize);
    layout.ifPresent(found -> sketch.add(found, gapColor(backgroundOf(resize))));
  }

  /// The quarter turn of `a_auto_right` and `a_auto_left`: when one of picture and box is wider
  /// than high and the other is not.
  private void turnTowards(Box box) {
    if (box.turn() == Box.Turn.NEVER) {
      return;
    }
    var picture = sketch.extent();
    var target = lengths().target(box);
    boolean pictureIsWide = picture.width() > picture.height();
    boolean boxIsWide;
    if (target.width() != null && target.height() != null) {
      boxIsWide = target.width() > target.height();
    } else if (target.ratio() != null) {
      boxIsWide = target.ratio().isWide();
    } else {
      return;
    }
    if (pictureIsWide != boxIsWide) {
      sketch.add(new Op.QuarterTurn(box.turn() == Box.Turn.RIGHT ? 1 : 3));
    }
  }

  private void draw(Rotation rotation, @Nullable Background background) {
    switch (rotation) {
      case Rotation.FlipHorizontally() -> sketch.add(new Op.MirrorHorizontally());
      case Rotation.FlipVertically() -> sketch.add(new Op.MirrorVertically());
      case Rotation.Turn(var degrees) -> turn(lengths().scalar(degrees), background);
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
    sketch.add(new Op.Rotate(positive, canvas.width(), canvas.height(), gapColor(background)));
  }

  /// Lays what is transparent on the color; a transparent color changes nothing.
  private void fill(Background background) {
    var color = color(background);
    if (!sketch.hasAlpha() || color.alpha() == 0) {
      return;
    }
    if (!color.isOpaque()) {
      throw new TransformException(
          new Problem.Unsupported("a half transparent background under a transparent picture"));
    }
    sketch.add(new Op.Flatten(color));
  }

  private void configure(OutputSetting setting) {
    switch (setting) {
      case OutputSetting.Quality(var percent) ->
          qualityPercent = Rounding.round(lengths().scalar(percent));
      case OutputSetting.Format _, OutputSetting.AutomaticFormat _, OutputSetting.PixelRatio _ -> {
        // Known before the first step.
      }
    }
  }

  private Rgba gapColor(@Nullable Background background) {
    if (background != null) {
      return color(background);
    }
    return format.hasAlpha() ? Rgba.TRANSPARENT : Rgba.WHITE;
  }

  private static Rgba color(Background background) {
    return switch (background) {
      case Background.Solid(var color) -> color;
    };
  }

  private static @Nullable Background backgroundOf(Resize resize) {
    return switch (resize) {
      case Resize.Pad(_, _, var background) -> background;
      case Resize.LimitPad(_, _, var background) -> background;
      case Resize.MinimumPad(_, _, var background) -> background;
      case Resize.FillPad(_, _, var background) -> background;
      case Resize.AutoPad(_, _, var background) -> background;
      case Resize.Scale _,
          Resize.LiquidScale _,
          Resize.Fit _,
          Resize.Limit _,
          Resize.MinimumFit _,
          Resize.Fill _,
          Resize.LimitFill _,
          Resize.Crop _,
          Resize.CropAt _,
          Resize.Thumb _,
          Resize.AutoCrop _,
          Resize.ImaggaScale _,
          Resize.ImaggaCrop _ ->
          null;
    };
  }

  private Lengths lengths() {
    return new Lengths(sketch.extent(), pixelRatio);
  }

  /// The last device pixel ratio of the chain; it holds for all of it.
  private double pixelRatio(List<Step> steps) {
    double last = 1;
    for (var step : steps) {
      if (step instanceof Step.Configure(OutputSetting.PixelRatio(var factor))) {
        last = lengths().scalar(factor);
      }
    }
    return last;
  }

  /// Whether the stored orientation is to be left alone; that must be said before the first step on
  /// pixels.
  private static boolean ignoresOrientation(Transformation transformation) {
    for (var step : transformation.steps()) {
      switch (step) {
        case Step.IgnoreOrientation() -> {
          return true;
        }
        case Step.Configure _ -> {
          // Touches no pixels.
        }
        case Step.Apply _, Step.Rotate _, Step.Fill _ -> {
          return false;
        }
      }
    }
    return false;
  }
}
