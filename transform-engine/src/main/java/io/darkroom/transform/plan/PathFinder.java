package io.darkroom.transform.plan;

import io.darkroom.transform.error.Problem;
import io.darkroom.transform.error.TransformException;
import io.darkroom.transform.media.ClippingPaths;
import io.darkroom.transform.media.ImageFacts;
import io.darkroom.transform.media.VectorPath;
import io.darkroom.transform.media.VectorPath.Place;
import io.darkroom.transform.model.PageChoice;
import io.darkroom.transform.op.Extent;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Finds the clipping paths of one picture, in pixels of the picture standing upright.
///
/// @param stored looks them up
/// @param image whose they are
record PathFinder(Supplier<ClippingPaths> stored, ImageFacts image) {
  /// The reference ignores the paths of larger pictures.
  private static final long MOST_PIXELS = 64_000_000;

  /// Where no picture is that could have any.
  static PathFinder none(ImageFacts image) {
    return new PathFinder(() -> ClippingPaths.NONE, image);
  }

  Optional<VectorPath> find(String name) {
    return paths().find(name).map(this::upright);
  }

  /// By its name or its number, or the main one when nothing is said.
  ///
  /// @throws TransformException with `BadArgument` when there are paths but not that one
  Optional<VectorPath> find(@Nullable PageChoice choice) {
    var paths = paths();
    if (choice == null || paths.paths().isEmpty()) {
      return paths.findMain().map(this::upright);
    }
    int count = paths.paths().size();
    var found =
        switch (choice) {
          case PageChoice.Named(var names) when names.size() == 1 -> paths.find(names.getFirst());
          case PageChoice.Ranges(var ranges)
              when ranges.size() == 1
                  && ranges.getFirst().first() == ranges.getFirst().last()
                  && ranges.getFirst().first() <= count ->
              Optional.of(paths.paths().get(ranges.getFirst().first() - 1).path());
          case PageChoice _ -> Optional.<VectorPath>empty();
        };
    return Optional.of(
        upright(
            found.orElseThrow(() ->
                new TransformException(
                    new Problem.BadArgument(
                        "page",
                        text(choice),
                        0,
                        "a path from 1 to %d, or its name".formatted(count))))));
  }

  /// The smallest rectangle about a path and its control points.
  Optional<Region> findBox(String name) {
    return find(name)
        .map(path -> {
          var places =
              path.rings().stream()
                  .flatMap(ring -> ring.knots().stream())
                  .map(VectorPath.Knot::at)
                  .toList();
          double left = places.stream().mapToDouble(Place::x).min().orElseThrow();
          double top = places.stream().mapToDouble(Place::y).min().orElseThrow();
          double right = places.stream().mapToDouble(Place::x).max().orElseThrow();
          double bottom = places.stream().mapToDouble(Place::y).max().orElseThrow();
          return new Region(
              Rounding.round(left),
              Rounding.round(top),
              Math.max(1, Rounding.round(right - left)),
              Math.max(1, Rounding.round(bottom - top)));
        });
  }

  private ClippingPaths paths() {
    return image.pixels() > MOST_PIXELS ? ClippingPaths.NONE : stored.get();
  }

  /// From shares of the picture as it is stored.
  private VectorPath upright(VectorPath path) {
    var toUpright = Affine.fromUpright(image.orientation(), new Extent(1, 1)).inverse();
    return path.moved(place -> {
      var turned = toUpright.of(place);
      return new Place(turned.x() * image.width(), turned.y() * image.height());
    });
  }

  private static String text(PageChoice choice) {
    return switch (choice) {
      case PageChoice.All() -> "all";
      case PageChoice.Named(var names) -> "name:" + String.join(";", names);
      case PageChoice.Ranges(var ranges) ->
          ranges.getFirst().first() + (ranges.size() > 1 ? ";…" : "");
    };
  }
}
