package io.darkroom.transform.engine.trace;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;

/// A line through points, made simpler.
///
/// @param points in order; those of a ring do not repeat the first
/// @param ring whether the last point leads to the first
record Polyline(List<Point> points, boolean ring) {
  record Point(double x, double y) {
    Point minus(Point other) {
      return new Point(x - other.x, y - other.y);
    }

    Point plus(Point other, double times) {
      return new Point(x + other.x * times, y + other.y * times);
    }

    double length() {
      return Math.hypot(x, y);
    }

    double distanceTo(Point other) {
      return minus(other).length();
    }

    /// From the straight line between two points, or from the first where they are one.
    double distanceTo(Point from, Point to) {
      var along = to.minus(from);
      if (along.length() == 0) {
        return distanceTo(from);
      }
      var here = minus(from);
      double share =
          Math.clamp(
              (here.x * along.x + here.y * along.y) / (along.x * along.x + along.y * along.y),
              0,
              1);
      return distanceTo(from.plus(along, share));
    }
  }

  /// With as few points as possible, none left out that is farther than the tolerance from what
  /// remains: Douglas and Peucker, "Algorithms for the reduction of the number of points", 1973.
  Polyline simplified(double tolerance) {
    var closed = new ArrayList<>(points);
    if (ring) {
      closed.add(points.getFirst());
    }
    int last = closed.size() - 1;
    var kept = new BitSet();
    kept.set(0);
    kept.set(last);
    var waiting = new ArrayList<int[]>();
    if (ring) {
      int farthest = farthest(closed, 0, last);
      kept.set(farthest);
      waiting.add(new int[] {0, farthest});
      waiting.add(new int[] {farthest, last});
    } else {
      waiting.add(new int[] {0, last});
    }
    while (!waiting.isEmpty()) {
      var part = waiting.removeLast();
      int farthest = farthest(closed, part[0], part[1]);
      var point = closed.get(farthest);
      if (part[1] - part[0] > 1
          && point.distanceTo(closed.get(part[0]), closed.get(part[1])) > tolerance) {
        kept.set(farthest);
        waiting.add(new int[] {part[0], farthest});
        waiting.add(new int[] {farthest, part[1]});
      }
    }
    var result = new ArrayList<Point>();
    kept.stream().filter(i -> !ring || i < last).forEach(i -> result.add(closed.get(i)));
    return new Polyline(result, ring);
  }

  private static int farthest(List<Point> points, int first, int last) {
    int farthest = first;
    double most = -1;
    for (int i = first + 1; i < last; i++) {
      double distance = points.get(i).distanceTo(points.get(first), points.get(last));
      if (distance > most) {
        most = distance;
        farthest = i;
      }
    }
    return farthest;
  }

  Polyline reversed() {
    var turned = new ArrayList<>(points);
    Collections.reverse(turned);
    return new Polyline(turned, ring);
  }
}
