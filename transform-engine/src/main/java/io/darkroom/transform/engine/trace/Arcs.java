package io.darkroom.transform.engine.trace;

import io.darkroom.transform.engine.trace.Curves.Curve;
import io.darkroom.transform.engine.trace.Curves.Path;
import io.darkroom.transform.engine.trace.Outlines.Outline;
import io.darkroom.transform.engine.trace.Polyline.Point;
import io.darkroom.transform.op.Tracing;
import java.util.ArrayList;
import java.util.List;

/// Makes outlines smooth, junction by junction. What lies between two junctions is the outline of
/// two areas; it is always taken from the same end, so that both get the same curve.
///
/// @param tolerance how far a smooth outline may be from the grid, in pixels
record Arcs(Labels labels, Tracing tracing, double tolerance) {
  /// From so many sides of pixels on a line counts as straight.
  private static final int STRAIGHT = 3;

  Path smooth(Outline outline) {
    int first = firstJunction(outline);
    if (first < 0) {
      return ring(outline);
    }
    var curves = new ArrayList<Curve>();
    int begin = first;
    for (int i = first + 1; i <= first + outline.size(); i++) {
      if (labels.isJunction(outline.x(i), outline.y(i))) {
        curves.addAll(arc(outline, begin, i).curves());
        begin = i;
      }
    }
    return new Path(corner(outline, first), curves);
  }

  private int firstJunction(Outline outline) {
    for (int i = 0; i < outline.size(); i++) {
      if (labels.isJunction(outline.x(i), outline.y(i))) {
        return i;
      }
    }
    return -1;
  }

  /// An outline between two areas alone, from its topmost, leftmost corner towards the right.
  private Path ring(Outline outline) {
    int start = 0;
    for (int i = 1; i < outline.size(); i++) {
      start = comesFirst(outline, i, start) ? i : start;
    }
    int size = outline.size();
    boolean turned = outline.y(start + 1) > outline.y(start);
    var points = new ArrayList<Point>();
    for (int step = 0; step < size; step++) {
      int from = turned ? start - step + size : start + step;
      if (isCorner(outline, from)) {
        points.add(corner(outline, from));
      }
      points.add(middle(outline, from, turned ? from - 1 + size : from + 1));
    }
    var path = Curves.through(new Polyline(points, true).simplified(tolerance), tracing);
    return turned ? path.reversed() : path;
  }

  private static boolean comesFirst(Outline outline, int one, int other) {
    return outline.y(one) < outline.y(other)
        || (outline.y(one) == outline.y(other) && outline.x(one) < outline.x(other));
  }

  private Path arc(Outline outline, int begin, int end) {
    var points = new ArrayList<Point>();
    points.add(corner(outline, begin));
    for (int i = begin; i < end; i++) {
      if (i > begin && isCorner(outline, i)) {
        points.add(corner(outline, i));
      }
      points.add(middle(outline, i, i + 1));
    }
    points.add(corner(outline, end));
    boolean turned = isTurned(points);
    var line = new Polyline(points, false);
    var path = Curves.through((turned ? line.reversed() : line).simplified(tolerance), tracing);
    return turned ? path.reversed() : path;
  }

  /// Whether the line is to be taken from its other end: from the upper one, from the left one of
  /// two of a height, and where they are one by its next points.
  private static boolean isTurned(List<Point> points) {
    for (int i = 0; i < points.size() / 2; i++) {
      var one = points.get(i);
      var other = points.get(points.size() - 1 - i);
      if (one.y() != other.y()) {
        return one.y() > other.y();
      }
      if (one.x() != other.x()) {
        return one.x() > other.x();
      }
    }
    return false;
  }

  /// Whether two straight lines meet here rather than steps of a slope.
  private static boolean isCorner(Outline outline, int index) {
    int here = index + outline.size();
    return isStraight(outline, here - STRAIGHT, here)
        && isStraight(outline, here, here + STRAIGHT)
        && outline.x(here - 1) != outline.x(here + 1)
        && outline.y(here - 1) != outline.y(here + 1);
  }

  private static boolean isStraight(Outline outline, int from, int to) {
    return Math.abs(outline.x(to) - outline.x(from)) == to - from
        || Math.abs(outline.y(to) - outline.y(from)) == to - from;
  }

  private static Point corner(Outline outline, int index) {
    return new Point(outline.x(index), outline.y(index));
  }

  private static Point middle(Outline outline, int one, int other) {
    return new Point(
        (outline.x(one) + outline.x(other)) / 2.0, (outline.y(one) + outline.y(other)) / 2.0);
  }
}
