package io.darkroom.transform.plan;

import io.darkroom.transform.op.AreaOp.Part;
import io.darkroom.transform.op.Extent;
import java.util.List;
import java.util.Optional;

/// A part of the current picture, in pixels and fractions of them.
record Area(double left, double top, double width, double height) {
  double centerX() {
    return left + width / 2;
  }

  double centerY() {
    return top + height / 2;
  }

  double size() {
    return width * height;
  }

  /// What of the area lies inside the picture, or nothing when none does.
  Optional<Area> findInside(Extent picture) {
    double right = Math.min(picture.width(), left + width);
    double bottom = Math.min(picture.height(), top + height);
    double insideLeft = Math.max(0, left);
    double insideTop = Math.max(0, top);
    return right - insideLeft > 0 && bottom - insideTop > 0
        ? Optional.of(new Area(insideLeft, insideTop, right - insideLeft, bottom - insideTop))
        : Optional.empty();
  }

  /// The whole pixels of the area that lie inside the picture, as an ellipse; nothing when none do.
  Optional<Part> findEllipse(Extent picture) {
    return findInside(picture)
        .flatMap(inside -> {
          int fromX = (int) Math.floor(inside.left);
          int fromY = (int) Math.floor(inside.top);
          int toX = Math.min(picture.width(), (int) Math.ceil(inside.left + inside.width));
          int toY = Math.min(picture.height(), (int) Math.ceil(inside.top + inside.height));
          return toX > fromX && toY > fromY
              ? Optional.of(new Part(fromX, fromY, toX - fromX, toY - fromY, true))
              : Optional.empty();
        });
  }

  /// The smallest area about all of the areas, of which there is at least one.
  static Area about(List<Area> areas) {
    var result = areas.getFirst();
    for (var area : areas) {
      double left = Math.min(result.left, area.left);
      double top = Math.min(result.top, area.top);
      double right = Math.max(result.left + result.width, area.left + area.width);
      double bottom = Math.max(result.top + result.height, area.top + area.height);
      result = new Area(left, top, right - left, bottom - top);
    }
    return result;
  }
}
