package io.darkroom.transform.plan;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The regions of a picture that somebody marked or found.
///
/// @param faces empty when there are none; null when nobody has looked
/// @param custom the stored custom coordinates
/// @param named the stored regions by name
public record KnownRegions(
    @Nullable List<Region> faces, List<Region> custom, Map<String, Region> named) {
  public static final KnownRegions NONE = new KnownRegions(null, List.of(), Map.of());

  public KnownRegions {
    faces = faces == null ? null : List.copyOf(faces);
    custom = List.copyOf(custom);
    named = Map.copyOf(named);
  }

  public KnownRegions withFaces(List<Region> found) {
    return new KnownRegions(found, custom, named);
  }

  public KnownRegions withCustom(List<Region> stored) {
    return new KnownRegions(faces, stored, named);
  }
}
