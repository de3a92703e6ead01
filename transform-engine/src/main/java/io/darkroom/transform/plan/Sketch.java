package io.darkroom.transform.plan;

import io.darkroom.transform.error.Problem;
import io.darkroom.transform.error.TransformException;
import io.darkroom.transform.op.Extent;
import io.darkroom.transform.op.Op;
import io.darkroom.transform.op.Transparency;
import java.util.ArrayList;
import java.util.List;

/// A plan while it is drawn up: the operations so far and what the picture has become. Every
/// intermediate picture is held against the limits. One plan only.
final class Sketch {
  private final List<Op> ops = new ArrayList<>();
  private final int frames;
  private final PlanLimits limits;
  private Extent extent;
  private boolean alpha;
  private Affine path;

  /// @param extent the picture as decoded, one frame
  /// @param path from the upright picture to the one decoded
  Sketch(Extent extent, boolean alpha, Affine path, int frames, PlanLimits limits) {
    this.extent = extent;
    this.alpha = alpha;
    this.path = path;
    this.frames = frames;
    this.limits = limits;
    check("image size", extent.pixels(), limits.framePixels());
  }

  void add(Op op) {
    var after = extent.after(op);
    check("image size", after.pixels(), limits.framePixels());
    if (frames > 1) {
      checkTotal(after); // the frames of an animation are all in memory
    }
    ops.add(op);
    path = path.then(op, extent);
    alpha = Transparency.after(op, alpha);
    extent = after;
  }

  /// Holds the result, all its frames together, against the limit for results.
  void checkResult() {
    checkTotal(extent);
  }

  private void checkTotal(Extent frame) {
    check(
        "total number of pixels in all frames/pages",
        frame.pixels() * frames,
        limits.totalPixels());
  }

  /// Lays the picture out anew.
  ///
  /// @param surround what the layout shows beyond the picture
  void add(Layout layout, Surround surround) {
    switch (layout) {
      case Layout.Placed(var window, var scaled, var frame) -> {
        cut(window);
        scale(scaled);
        look(frame, surround);
      }
      case Layout.Sought(var scaled, var result) -> {
        scale(scaled);
        if (!result.equals(extent)) {
          add(new Op.SmartCrop(result.width(), result.height()));
        }
      }
    }
  }

  private void cut(Rectangle window) {
    if (!window.equals(Rectangle.whole(extent))) {
      add(new Op.ExtractArea(window.left(), window.top(), window.width(), window.height()));
    }
  }

  private void scale(Extent scaled) {
    if (!scaled.equals(extent)) {
      add(new Op.Resize(scaled.width(), scaled.height()));
    }
  }

  private void look(Rectangle frame, Surround surround) {
    if (frame.isInside(extent)) {
      cut(frame);
      return;
    }
    add(
        switch (surround) {
          case Surround.Plain(var color) ->
              new Op.Embed(-frame.left(), -frame.top(), frame.width(), frame.height(), color);
          case Surround.Matching(var backdrop) ->
              new Op.EmbedMatching(
                  -frame.left(), -frame.top(), frame.width(), frame.height(), backdrop);
        });
  }

  Extent extent() {
    return extent;
  }

  boolean hasAlpha() {
    return alpha;
  }

  /// From the upright stored picture to the picture here.
  Affine path() {
    return path;
  }

  List<Op> ops() {
    return List.copyOf(ops);
  }

  private static void check(String subject, long actual, long limit) {
    if (actual > limit) {
      throw new TransformException(new Problem.TooManyPixels(subject, actual, limit));
    }
  }
}
