package io.darkroom.transform.read;

import io.darkroom.transform.model.AspectRatio;
import io.darkroom.transform.model.Background;
import io.darkroom.transform.model.Coordinate;
import io.darkroom.transform.model.Dimension;
import io.darkroom.transform.model.Gravity;
import io.darkroom.transform.model.OutputSetting;
import io.darkroom.transform.model.Scalar;
import io.darkroom.transform.syntax.Parameter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the parameters of one component say, each on its own. Where a key is repeated the last one
/// stands. One component only.
final class ComponentValues {
  @Nullable CropMode crop;
  @Nullable Dimension width;
  @Nullable Dimension height;
  @Nullable AspectRatio ratio;
  @Nullable Gravity gravity;
  @Nullable Parameter gravityText;
  @Nullable Coordinate x;
  @Nullable Coordinate y;
  @Nullable Scalar zoom;
  RotationReader.@Nullable Angle angle;
  @Nullable Background background;
  boolean ignoresAspectRatio;
  final List<OutputSetting> settings = new ArrayList<>();
}
