package io.darkroom.transform.plan;

import io.darkroom.transform.media.ImageFacts;
import io.darkroom.transform.media.ImageFormat;
import io.darkroom.transform.media.Orientation;
import io.darkroom.transform.model.Transformation;
import io.darkroom.transform.op.Load;
import io.darkroom.transform.op.Op;
import io.darkroom.transform.op.Plan;
import io.darkroom.transform.op.Save;
import java.util.ArrayList;
import java.util.Objects;
import java.util.function.Predicate;

/// Plans transformations. Safe for concurrent use.
public final class Planner {
  private static final int DEFAULT_QUALITY_PERCENT = 80;

  private final Predicate<ImageFormat> writable;

  /// @param writable the formats that can be encoded
  public Planner(Predicate<ImageFormat> writable) {
    this.writable = writable;
  }

  /// What to do to the picture.
  public Plan plan(Transformation transformation, ImageFacts facts, OutputRequest request) {
    var ops = new ArrayList<Op>();
    if (facts.orientation() != Orientation.UPRIGHT) {
      ops.add(new Op.Orient(facts.orientation()));
    }
    ops.add(new Op.ToSrgb());
    return new Plan(
        Load.FIRST_PAGE,
        ops,
        new Save(outputFormat(transformation, facts, request), DEFAULT_QUALITY_PERCENT),
        facts.width(),
        facts.height());
  }

  /// The format of the result.
  public ImageFormat outputFormat(
      Transformation transformation, ImageFacts facts, OutputRequest request) {
    var asked = Objects.requireNonNullElse(request.extension(), facts.format());
    if (writable.test(asked)) {
      return asked;
    }
    return facts.alpha() ? ImageFormat.PNG : ImageFormat.JPEG;
  }
}
