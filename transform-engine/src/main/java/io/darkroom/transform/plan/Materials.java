package io.darkroom.transform.plan;

import io.darkroom.transform.media.ClippingPaths;
import io.darkroom.transform.media.VectorPath;
import io.darkroom.transform.model.LayerIdentity;
import io.darkroom.transform.model.StoredFile;
import io.darkroom.transform.op.ColorTable;
import io.darkroom.transform.op.Extent;
import io.darkroom.transform.op.Lettering;
import java.util.Optional;
import java.util.OptionalInt;

/// What planning may ask beside the picture itself: the pictures that layers name, stored files
/// such as fonts, and how large text comes out.
public interface Materials {

  /// Stands for the picture at the bottom among the numbers of layers.
  int BASE = -1;

  /// A picture that a layer names.
  ///
  /// @param number which of the layer sources it is, counted from 0
  record Known(int number, AssetFacts facts) {}

  /// The picture a layer names, or nothing when there is none.
  Optional<Known> find(LayerIdentity identity);

  /// Which of the sources a stored file is, counted from 0, or nothing when there is none.
  OptionalInt findNumber(StoredFile file);

  /// The color table that a stored file is, or nothing when there is none.
  ///
  /// @throws io.darkroom.transform.error.TransformException with `Conflict` when the file is none
  Optional<ColorTable> findColorTable(StoredFile file);

  /// The clipping paths stored with a picture.
  ///
  /// @param number of the layer source, or [#BASE]
  /// @throws io.darkroom.transform.error.TransformException with `Unsupported` where only the facts
  ///   of pictures are known
  ClippingPaths paths(int number);

  /// The outline of what is light and shows in a picture, in shares of its upright width and
  /// height.
  ///
  /// @throws io.darkroom.transform.error.TransformException as [#paths], and with what decoding
  ///   runs into
  VectorPath outline(Known picture);

  /// The size of text once drawn.
  ///
  /// @throws io.darkroom.transform.error.TransformException with `Unsupported` when it cannot be
  ///   drawn
  Extent measure(Lettering lettering);
}
