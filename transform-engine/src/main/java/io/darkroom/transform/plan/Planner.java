package io.darkroom.transform.plan;

import io.darkroom.transform.error.TransformException;
import io.darkroom.transform.media.ImageFacts;
import io.darkroom.transform.media.ImageFormat;
import io.darkroom.transform.model.Transformation;
import io.darkroom.transform.op.Plan;
import io.darkroom.transform.plan.rule.ConvertColorsLate;
import io.darkroom.transform.plan.rule.DrawVectorsLarge;
import io.darkroom.transform.plan.rule.DropNoOps;
import io.darkroom.transform.plan.rule.FlattenForFormat;
import io.darkroom.transform.plan.rule.MergeResizes;
import io.darkroom.transform.plan.rule.OrientAfterResize;
import io.darkroom.transform.plan.rule.PlanRule;
import io.darkroom.transform.plan.rule.ShrinkOnLoad;
import java.util.List;
import java.util.function.Predicate;

/// Plans transformations: first literally, step by step, then better, rule by rule. Safe for
/// concurrent use.
public final class Planner {
  private static final List<PlanRule> RULES =
      List.of(
          new FlattenForFormat(), // adds what the format needs, before anything is moved
          new ConvertColorsLate(), // takes conversions from between resizes that can be merged
          new MergeResizes(),
          new DropNoOps(), // after merging: two resizes may cancel out
          new OrientAfterResize(),
          new DrawVectorsLarge(), // wants the resize first
          new ShrinkOnLoad()); // wants the resize first

  private final OutputChoice output;

  /// @param writable the formats that can be encoded
  public Planner(Predicate<ImageFormat> writable) {
    this.output = new OutputChoice(writable);
  }

  /// What to do to the picture.
  ///
  /// @throws TransformException with `BadArgument` when an expression comes to a value that its
  ///   parameter does not take, with `UnknownName` when a variable has no value yet or a named
  ///   transformation was not expanded, with `MissingResource` when a layer was not found, with
  ///   `Conflict` when a crop lies outside the picture, with `Unsupported` for what is not built,
  ///   with `TooManyPixels` or `TooLarge` when a limit is passed
  public Plan plan(
      Transformation transformation,
      AssetFacts facts,
      OutputRequest request,
      PlanLimits limits,
      Materials materials,
      PixelProbe probe) {
    var format = outputFormat(transformation, facts.image(), request);
    PixelProbe improving =
        (soFar, tolerance, color) ->
            probe.contents(improve(soFar, facts.image()), tolerance, color);
    var literal =
        new LiteralPlan(facts, request, format, limits, materials, improving).draw(transformation);
    FormatSides.check(format, literal.width(), literal.height());
    return improve(literal, facts.image());
  }

  /// The format of the result.
  ///
  /// @throws TransformException with `Unsupported` when the format asked for cannot be written
  public ImageFormat outputFormat(
      Transformation transformation, ImageFacts facts, OutputRequest request) {
    return output.format(transformation, facts, request);
  }

  /// Whether the stored bytes are the answer: nothing is asked of the pixels, and no other format.
  public boolean isUnchanged(
      Transformation transformation, ImageFacts facts, OutputRequest request) {
    return OutputChoice.isUntouched(transformation)
        && outputFormat(transformation, facts, request) == facts.format();
  }

  /// Whether a picture stored in a format is the answer as it is, told without looking at it.
  public static boolean isStored(
      Transformation transformation, ImageFormat stored, OutputRequest request) {
    return OutputChoice.isStored(transformation, stored, request);
  }

  private static Plan improve(Plan literal, ImageFacts facts) {
    var plan = literal;
    checkPromise("the literal plan", plan, facts);
    for (var rule : RULES) {
      switch (rule.apply(plan, facts)) {
        case PlanRule.Unchanged() -> {
          // Nothing to check.
        }
        case PlanRule.Rewritten(var better) -> {
          checkPromise(rule.getClass().getSimpleName(), better, facts);
          plan = better;
        }
      }
    }
    return plan;
  }

  /// That the operations come to the promised size.
  private static void checkPromise(String author, Plan plan, ImageFacts facts) {
    var actual = plan.load().extentOf(facts).after(plan.ops());
    if (actual.width() != plan.width() || actual.height() != plan.height()) {
      throw new IllegalStateException(
          "%s promises %dx%d and comes to %s: %s"
              .formatted(author, plan.width(), plan.height(), actual, plan));
    }
  }
}
