package io.darkroom.transform.plan;

import io.darkroom.transform.model.LayerIdentity;
import io.darkroom.transform.op.Extent;
import io.darkroom.transform.op.Lettering;
import java.util.Optional;

/// What planning may ask beside the picture itself: the pictures that layers name, and how large
/// text comes out.
public interface Materials {

  /// A picture that a layer names.
  ///
  /// @param number which of the layer sources it is, counted from 0
  record Known(int number, AssetFacts facts) {}

  /// The picture a layer names, or nothing when there is none.
  Optional<Known> find(LayerIdentity identity);

  /// The size of text once drawn.
  ///
  /// @throws io.darkroom.transform.error.TransformException with `Unsupported` when it cannot be
  ///   drawn
  Extent measure(Lettering lettering);
}
