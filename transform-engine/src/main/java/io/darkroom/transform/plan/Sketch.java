package io.darkroom.transform.plan;

import io.darkroom.transform.error.Problem;
import io.darkroom.transform.error.TransformException;
import io.darkroom.transform.op.Extent;
import io.darkroom.transform.op.Op;
import io.darkroom.transform.op.Rgba;
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

  /// @param extent the picture as decoded, one frame
  Sketch(Extent extent, boolean alpha, int frames, PlanLimits limits) {
    this.extent = extent;
    this.alpha = alpha;
    this.frames = frames;
    this.limits = limits;
    check("image size", extent.pixels(), limits.framePixels());
  }

  void add(Op op) {
    ops.add(op);
    extent = extent.after(op);
    alpha = Transparency.after(op, alpha);
    check("image size", extent.pixels(), limits.framePixels());
    if (frames > 1) {
      checkTotal(); // the frames of an animation are all in memory
    }
  }

  /// Holds the picture as it is now, all its frames together, against the limit for results.
  void checkTotal() {
    check(
        "total number of pixels in all frames/pages",
        extent.pixels() * frames,
        limits.totalPixels());
  }

  /// Cuts, scales and frames the picture.
  ///
  /// @param background what the frame shows beyond the picture
  void add(Layout layout, Rgba background) {
    if (!layout.window().equals(Rectangle.whole(extent))) {
      var window = layout.window();
      add(new Op.ExtractArea(window.left(), window.top(), window.width(), window.height()));
    }
    if (!layout.scaled().equals(extent)) {
      add(new Op.Resize(layout.scaled().width(), layout.scaled().height()));
    }
    var frame = layout.frame();
    if (frame.equals(Rectangle.whole(extent))) {
      return;
    }
    if (frame.isInside(extent)) {
      add(new Op.ExtractArea(frame.left(), frame.top(), frame.width(), frame.height()));
    } else {
      add(new Op.Embed(-frame.left(), -frame.top(), frame.width(), frame.height(), background));
    }
  }

  Extent extent() {
    return extent;
  }

  boolean hasAlpha() {
    return alpha;
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
