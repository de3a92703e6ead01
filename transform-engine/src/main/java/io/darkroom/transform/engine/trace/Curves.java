package io.darkroom.transform.engine.trace;

import io.darkroom.transform.engine.trace.Polyline.Point;
import io.darkroom.transform.op.Tracing;
import java.util.ArrayList;
import java.util.List;

/// Smooth lines through the points of simple ones, in the manner of Catmull and Rom.
final class Curves {
  private Curves() {}

  /// A cubic curve by Bézier, from where the one before it ends.
  record Curve(Point leaving, Point arriving, Point end) {}

  /// A line of curves.
  record Path(Point start, List<Curve> curves) {

    /// The same from its end.
    Path reversed() {
      var turned = new ArrayList<Curve>();
      for (int i = curves.size() - 1; i >= 0; i--) {
        var curve = curves.get(i);
        var before = i == 0 ? start : curves.get(i - 1).end();
        turned.add(new Curve(curve.arriving(), curve.leaving(), before));
      }
      return new Path(curves.getLast().end(), turned);
    }
  }

  static Path through(Polyline line, Tracing tracing) {
    var points = line.points();
    int count = points.size();
    int steps = line.ring() ? count : count - 1;
    var curves = new ArrayList<Curve>();
    for (int i = 0; i < steps; i++) {
      var from = points.get(i);
      var to = points.get((i + 1) % count);
      double reach = from.distanceTo(to) / 3;
      var leaving = tangent(line, i, to.minus(from), tracing);
      var arriving = tangent(line, (i + 1) % count, to.minus(from), tracing);
      curves.add(new Curve(from.plus(leaving, reach), to.plus(arriving, -reach), to));
    }
    return new Path(points.getFirst(), curves);
  }

  /// The direction of the line at a point, of length 1; that of the straight line at ends and
  /// corners.
  private static Point tangent(Polyline line, int index, Point straight, Tracing tracing) {
    var direction = unit(straight);
    var points = line.points();
    int count = points.size();
    boolean isEnd = !line.ring() && (index == 0 || index == count - 1);
    if (isEnd || tracing.smoothness() == 0) {
      return direction;
    }
    var before = points.get((index + count - 1) % count);
    var here = points.get(index);
    var after = points.get((index + 1) % count);
    var in = unit(here.minus(before));
    var out = unit(after.minus(here));
    double turn = Math.toDegrees(Math.acos(Math.clamp(in.x() * out.x() + in.y() * out.y(), -1, 1)));
    if (turn > tracing.cornerDegrees()) {
      return direction;
    }
    var smooth = unit(after.minus(before));
    return unit(direction.plus(smooth.minus(direction), tracing.smoothness()));
  }

  private static Point unit(Point vector) {
    double length = vector.length();
    return length == 0 ? vector : new Point(vector.x() / length, vector.y() / length);
  }
}
