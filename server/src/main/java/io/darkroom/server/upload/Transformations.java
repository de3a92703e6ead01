package io.darkroom.server.upload;

import io.darkroom.storage.asset.CloudName;
import io.darkroom.storage.definition.NamedTransformation;
import io.darkroom.storage.definition.NamedTransformations;
import io.darkroom.transform.TransformEngine;
import io.darkroom.transform.model.Transformation;

/// Reads transformation texts with the names that their cloud knows. Safe for concurrent use.
public final class Transformations {
  private final TransformEngine engine;
  private final NamedTransformations names;

  public Transformations(TransformEngine engine, NamedTransformations names) {
    this.engine = engine;
    this.names = names;
  }

  /// @throws io.darkroom.transform.error.TransformException when the text is none, or uses a name
  ///   that is not there
  public Transformation read(CloudName cloud, String text) {
    return engine.expand(
        engine.read(text), name -> names.find(cloud, name).map(NamedTransformation::definition));
  }

  TransformEngine engine() {
    return engine;
  }
}
