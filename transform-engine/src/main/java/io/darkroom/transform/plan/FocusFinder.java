package io.darkroom.transform.plan;

import io.darkroom.transform.error.Problem;
import io.darkroom.transform.error.TransformException;
import io.darkroom.transform.model.Gravity;
import io.darkroom.transform.op.Extent;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Finds what a gravity means on the current picture. Reference: "Control gravity".
///
/// @param picture the current picture
/// @param path from the initial picture to the current one
/// @param regions of the initial picture
/// @param paths of the initial picture
/// @param animated whether all frames of an animation are treated alike; only compass points and
///   custom coordinates are looked at then, anything else is the middle
record FocusFinder(
    Extent picture, Affine path, KnownRegions regions, PathFinder paths, boolean animated) {
  private static final int MAX_LOOSENESS = 100;

  /// Focuses of automatic gravity under which stored coordinates do not count.
  private static final Set<String> WITHOUT_CUSTOM = Set.of("custom_no_override", "none");

  Focus find(Gravity gravity) {
    return switch (gravity) {
      case Gravity.At(var point) -> new Focus.Toward(point);
      case Gravity.Custom(var otherwise) ->
          findLargest(regions.custom()).orElseGet(() -> find(otherwise));
      case Gravity other when animated -> Focus.CENTER;
      case Gravity.Point() -> new Focus.Point();
      case Gravity.Face(boolean all, var otherwise) ->
          (all ? findAll(faces()) : findLargest(faces())).orElseGet(() -> find(otherwise));
      case Gravity.Auto auto -> automatic(auto);
      case Gravity.Region(var name) ->
          Optional.ofNullable(regions.named().get(name))
              .flatMap(region -> findLargest(List.of(region)))
              .orElse(Focus.CENTER);
      case Gravity.Objects(var names) -> throw unknownObject(names);
      case Gravity.Body _ -> throw unsupported("g_body");
      case Gravity.Words() -> throw unsupported("g_ocr_text");
      case Gravity.ClippingPath(var name) ->
          paths.findBox(name).flatMap(region -> findLargest(List.of(region))).orElse(Focus.CENTER);
      case Gravity.Tile() -> throw unsupported("g_cld-decompose_tile");
    };
  }

  /// All regions that a gravity names; empty when it names none.
  List<Area> areas(Gravity gravity) {
    if (!animated && gravity instanceof Gravity.Face(boolean all, _) && all) {
      return areas(faces());
    }
    return find(gravity) instanceof Focus.On(var area) ? List.of(area) : List.of();
  }

  /// Stored coordinates first, then faces, then whatever draws the eye. Things that nobody can
  /// recognize here do not weigh.
  private Focus automatic(Gravity.Auto auto) {
    for (var focus : auto.focuses()) {
      if (focus instanceof Gravity.Auto.Area(int x, int y, int width, int height)) {
        return new Area(x, y, width, height)
            .findInside(picture)
            .<Focus>map(Focus.On::new)
            .orElse(attention(auto));
      }
    }
    return findCustom(auto).or(() -> findFaces(auto)).orElseGet(() -> attention(auto));
  }

  private Optional<Focus> findCustom(Gravity.Auto auto) {
    return auto.focuses().stream().anyMatch(focus -> isAny(focus, WITHOUT_CUSTOM))
        ? Optional.empty()
        : findLargest(regions.custom());
  }

  private Optional<Focus> findFaces(Gravity.Auto auto) {
    var known = regions.faces();
    if (known == null) {
      return Optional.empty();
    }
    boolean lookForAll =
        auto.focuses().isEmpty()
            || auto.focuses().stream()
                .anyMatch(focus -> isAny(focus, Set.of("faces", "adv_faces", "custom")));
    if (lookForAll) {
      return findAll(known);
    }
    return auto.focuses().stream().anyMatch(focus -> isAny(focus, Set.of("face", "adv_face")))
        ? findLargest(known)
        : Optional.empty();
  }

  private static boolean isAny(Gravity.Auto.Focus focus, Set<String> names) {
    return focus instanceof Gravity.Auto.Thing(var name, boolean avoid)
        && !avoid
        && names.contains(name);
  }

  private static Focus attention(Gravity.Auto auto) {
    var looseness = auto.looseness();
    double closer = looseness == null ? 0 : 1 - (double) looseness / MAX_LOOSENESS;
    return new Focus.Attention(1 + closer);
  }

  /// Where nobody has looked for faces, none are known, and what is said for that case holds.
  private List<Region> faces() {
    var faces = regions.faces();
    return faces == null ? List.of() : faces;
  }

  /// The largest of the regions, as far as the picture still shows it.
  private Optional<Focus> findLargest(List<Region> candidates) {
    return areas(candidates).stream()
        .max(Comparator.comparingDouble(Area::size))
        .map(Focus.On::new);
  }

  private Optional<Focus> findAll(List<Region> candidates) {
    var areas = areas(candidates);
    return areas.isEmpty() ? Optional.empty() : Optional.of(new Focus.On(Area.about(areas)));
  }

  private List<Area> areas(List<Region> candidates) {
    return candidates.stream()
        .map(path::of)
        .flatMap(area -> area.findInside(picture).stream())
        .toList();
  }

  private static TransformException unknownObject(List<String> names) {
    return new TransformException(
        new Problem.BadArgument(
            "gravity", String.join(":", names), 0, "a gravity such as north_east or face"));
  }

  private static TransformException unsupported(String feature) {
    return new TransformException(new Problem.Unsupported(feature));
  }
}
