package io.darkroom.transform.engine.trace;

import io.darkroom.transform.media.VectorPath;
import io.darkroom.transform.op.Tracing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/// Traces pictures. Pixels that are less than half visible become nothing.
public final class Tracer {
  /// Outlines may be this far from the grid at most and at least, in pixels.
  private static final double LARGEST_TOLERANCE = 2;

  private static final double SMALLEST_TOLERANCE = 0.4;

  /// From this detail on lines of one pixel stay.
  private static final double KEEPS_LINES = 0.7;

  /// Half of white, in tenths of numbers of 8 bits.
  private static final int MIDDLE = 1280;

  /// Masks are drawn to be cut along.
  private static final Tracing MASK = new Tracing(2, 0.9, 4, 1, 60);

  private Tracer() {}

  /// The outline of what is light and shows, in pixels.
  public static VectorPath outline(int width, int height, int[] argb) {
    var mask = new int[argb.length];
    for (int i = 0; i < mask.length; i++) {
      int light = ((argb[i] >> 16) & 0xff) * 2 + ((argb[i] >> 8) & 0xff) * 7 + (argb[i] & 0xff);
      mask[i] = Labels.shows(argb[i]) && light >= MIDDLE ? 0xffffffff : 0;
    }
    return trace(width, height, mask, MASK, () -> {}).outline();
  }

  /// @param argb unpremultiplied sRGB, row by row
  /// @param pulse called about once a row of pixels; throws when the work is to end
  public static Drawing trace(int width, int height, int[] argb, Tracing tracing, Runnable pulse) {
    var palette = new Palette(argb, tracing.colors());
    var labels = Labels.of(width, height, argb, palette);
    if (tracing.detail() < KEEPS_LINES) {
      labels.thicken(palette.size(), pulse);
      labels.thicken(palette.size(), pulse);
    }
    Speckles.remove(labels, tracing.leastArea(), palette.size(), pulse);
    double tolerance =
        LARGEST_TOLERANCE - (LARGEST_TOLERANCE - SMALLEST_TOLERANCE) * tracing.detail();
    var arcs = new Arcs(labels, tracing, tolerance);
    var byColor = new TreeMap<Integer, List<Curves.Path>>();
    for (var outline : new Outlines(labels).find(pulse)) {
      byColor
          .computeIfAbsent(palette.rgb(outline.label()), _ -> new ArrayList<>())
          .add(arcs.smooth(outline));
    }
    var shapes = new ArrayList<Drawing.Shape>();
    byColor.forEach((rgb, paths) -> shapes.add(new Drawing.Shape(rgb, paths)));
    shapes.sort(Comparator.comparingDouble(Drawing.Shape::area).reversed()); // small ones on top
    return new Drawing(width, height, shapes);
  }
}
