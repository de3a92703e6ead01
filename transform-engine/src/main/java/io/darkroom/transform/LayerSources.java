package io.darkroom.transform;

import io.darkroom.transform.engine.ImageSource;
import io.darkroom.transform.model.LayerIdentity;
import io.darkroom.transform.model.StoredFile;
import io.darkroom.transform.plan.AssetFacts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;

/// The pictures that the layers of a transformation name, and the other files it needs, found
/// before it is planned. What is not here does not exist.
///
/// @param found in the order in which they are numbered
/// @param files numbered behind the pictures, in order
public record LayerSources(Map<LayerIdentity, Found> found, Map<StoredFile, ImageSource> files) {
  public static final LayerSources NONE = new LayerSources(Map.of());

  public LayerSources {
    found = Collections.unmodifiableMap(new LinkedHashMap<>(found));
    files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
  }

  /// Pictures alone.
  public LayerSources(Map<LayerIdentity, Found> found) {
    this(found, Map.of());
  }

  /// A picture that was found.
  ///
  /// @param facts the image facts from [TransformEngine#probe]
  public record Found(ImageSource source, AssetFacts facts) {}

  /// In the order of their numbers.
  List<ImageSource> sources() {
    return Stream.concat(found.values().stream().map(Found::source), files.values().stream())
        .toList();
  }

  /// The number of a picture, or -1.
  int numberOf(LayerIdentity identity) {
    return new ArrayList<>(found.keySet()).indexOf(identity);
  }

  OptionalInt findNumber(StoredFile file) {
    int index = new ArrayList<>(files.keySet()).indexOf(file);
    return index < 0 ? OptionalInt.empty() : OptionalInt.of(found.size() + index);
  }
}
