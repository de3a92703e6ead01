package io.darkroom.transform.engine.trace;

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

  private Tracer() {}

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
