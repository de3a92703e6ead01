package io.darkroom.transform.engine;

import io.darkroom.transform.error.Problem;
import io.darkroom.transform.error.TransformException;
import io.darkroom.transform.media.ImageFacts;
import io.darkroom.transform.op.Extent;
import io.darkroom.transform.op.Load;
import io.darkroom.transform.op.Op;
import io.darkroom.transform.op.Plan;
import java.util.List;

/// The size of the picture at each stage of a plan, told from the header alone. Both engines check
/// with it before they decode, so that they agree on what is too large and on every size.
public final class PlanSizes {
  private PlanSizes() {}

  /// Checks one frame, of a source or between two operations, against the limit of input pixels.
  ///
  /// @throws TransformException with `TooManyPixels`
  public static void checkSource(long pixels, Limits limits) {
    if (pixels > limits.inputPixels()) {
      throw new TransformException(
          new Problem.TooManyPixels("image size", pixels, limits.inputPixels()));
    }
  }

  /// Checks the pictures of an animation to be made.
  ///
  /// @throws TransformException with `TooManyPixels` or `TooLarge` when a limit is passed
  /// @throws IllegalArgumentException when they differ in size
  public static void checkFrames(List<ImageFacts> pictures, Limits limits) {
    var first = pictures.getFirst();
    for (var picture : pictures) {
      if (picture.width() != first.width() || picture.height() != first.height()) {
        throw new IllegalArgumentException("frames " + first + " and " + picture);
      }
    }
    checkCount(pictures.size(), limits);
    checkTotal(new Extent(first.width(), first.height()), pictures.size(), limits);
  }

  private static void checkCount(int frames, Limits limits) {
    if (frames > limits.frames()) {
      throw new TransformException(
          new Problem.TooLarge(
              "Maximum number of frames/pages is " + limits.frames() + ". Requested " + frames,
              frames,
              limits.frames()));
    }
  }

  /// Checks a plan against the picture it is to run on and against the limits.
  ///
  /// @throws TransformException with `TooManyPixels` or `TooLarge` when a limit is passed
  /// @throws IllegalArgumentException when the plan does not fit the picture, which is a mistake of
  ///   whoever planned
  public static void check(Plan plan, ImageFacts facts, Limits limits) {
    checkSource(facts.pixels(), limits);
    int frames = plan.load().pages();
    if (plan.load().firstPage() + frames > facts.pages()
        || (plan.load().shrink() > 1 && !Load.canShrink(facts))) {
      throw new IllegalArgumentException(plan.load() + " of " + facts);
    }
    checkCount(frames, limits);
    var size = plan.load().extentOf(facts);
    if (frames > 1) {
      checkTotal(size, frames, limits); // all frames are decoded into memory
    }
    for (var op : plan.ops()) {
      size = after(op, size);
      checkSource(size.pixels(), limits);
      if (frames > 1) {
        checkTotal(size, frames, limits);
      }
    }
    checkTotal(size, frames, limits);
    if (size.width() != plan.width() || size.height() != plan.height()) {
      throw new IllegalArgumentException(plan + " ends at " + size);
    }
    checkSides(plan);
  }

  private static void checkTotal(Extent size, int frames, Limits limits) {
    long pixels = size.pixels() * frames;
    if (pixels > limits.outputPixels()) {
      throw new TransformException(
          new Problem.TooManyPixels(
              "total number of pixels in all frames/pages", pixels, limits.outputPixels()));
    }
  }

  private static Extent after(Op op, Extent size) {
    if (op instanceof Op.ExtractArea(int left, int top, int width, int height)
        && (left < 0 || top < 0 || left + width > size.width() || top + height > size.height())) {
      throw new IllegalArgumentException(op + " of " + size);
    }
    if (op instanceof Op.QuarterTurn(int quarterTurns) && (quarterTurns < 1 || quarterTurns > 3)) {
      throw new IllegalArgumentException(op.toString());
    }
    return size.after(op);
  }

  private static void checkSides(Plan plan) {
    int side = Math.max(plan.width(), plan.height());
    int limit = plan.save().format().longestSide();
    if (side > limit) {
      throw new TransformException(
          new Problem.TooLarge(
              "Maximum image side in %s is %d pixels. Requested %d pixels"
                  .formatted(plan.save().format().extension(), limit, side),
              side,
              limit));
    }
  }
}
