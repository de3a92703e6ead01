package io.darkroom.transform.read;

import io.darkroom.transform.model.AspectRatio;
import io.darkroom.transform.model.Background;
import io.darkroom.transform.model.Border;
import io.darkroom.transform.model.Color;
import io.darkroom.transform.model.Coordinate;
import io.darkroom.transform.model.CornerRadius;
import io.darkroom.transform.model.Dimension;
import io.darkroom.transform.model.Gravity;
import io.darkroom.transform.model.OutputSetting;
import io.darkroom.transform.model.PageChoice;
import io.darkroom.transform.model.RequestedEffect;
import io.darkroom.transform.model.Scalar;
import io.darkroom.transform.model.Step;
import io.darkroom.transform.syntax.Parameter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the parameters of one component say, each on its own. Where a key is repeated the last one
/// stands. One component only.
final class ComponentValues {
  final List<Step.Assign> assignments = new ArrayList<>();
  List<Step.UseNamed> named = List.of();
  @Nullable PageChoice pages;
  Step.Clip.@Nullable ClipRule clip;

  @Nullable CropMode crop;
  @Nullable Dimension width;
  @Nullable Dimension height;
  @Nullable AspectRatio ratio;
  @Nullable Gravity gravity;
  @Nullable Parameter gravityText;
  boolean isLiquid;
  @Nullable Coordinate x;
  @Nullable Coordinate y;
  @Nullable Scalar zoom;
  boolean ignoresAspectRatio;

  RotationReader.@Nullable Angle angle;
  @Nullable RequestedEffect effect;
  boolean takesRegion; // whether the effect has one
  @Nullable Scalar opacity;
  @Nullable CornerRadius radius;
  @Nullable Border border;
  @Nullable Color color;
  @Nullable Background background;

  @Nullable Parameter layer;
  @Nullable Parameter mixing;
  boolean closesLayer;
  final Set<String> flags = new HashSet<>();
  final List<OutputSetting> settings = new ArrayList<>();
}
