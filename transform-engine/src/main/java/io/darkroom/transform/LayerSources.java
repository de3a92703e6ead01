package io.darkroom.transform;

import io.darkroom.transform.engine.ImageSource;
import io.darkroom.transform.model.LayerIdentity;
import io.darkroom.transform.plan.AssetFacts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The pictures that the layers of a transformation name, found before it is planned. One that is
/// not here does not exist.
///
/// @param found in the order in which they are numbered
public record LayerSources(Map<LayerIdentity, Found> found) {
  public static final LayerSources NONE = new LayerSources(Map.of());

  public LayerSources {
    found = Collections.unmodifiableMap(new LinkedHashMap<>(found));
  }

  /// A picture that was found.
  ///
  /// @param facts the image facts from [TransformEngine#probe]
  public record Found(ImageSource source, AssetFacts facts) {}

  /// In the order of their numbers.
  List<ImageSource> sources() {
    return found.values().stream().map(Found::source).toList();
  }

  /// The number of a picture, or -1.
  int numberOf(LayerIdentity identity) {
    return new ArrayList<>(found.keySet()).indexOf(identity);
  }
}
