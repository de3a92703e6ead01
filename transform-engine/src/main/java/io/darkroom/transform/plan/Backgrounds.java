package io.darkroom.transform.plan;

import io.darkroom.transform.model.Background;
import io.darkroom.transform.model.Resize;
import org.jspecify.annotations.Nullable;

/// The background that a resize paints around the picture.
final class Backgrounds {
  private Backgrounds() {}

  /// Null when none was given, and for modes that paint none.
  static @Nullable Background of(Resize resize) {
    return switch (resize) {
      case Resize.Pad(_, _, var background) -> background;
      case Resize.LimitPad(_, _, var background) -> background;
      case Resize.MinimumPad(_, _, var background) -> background;
      case Resize.FillPad(_, _, var background) -> background;
      case Resize.AutoPad(_, _, var background) -> background;
      case Resize.Scale _,
          Resize.LiquidScale _,
          Resize.Fit _,
          Resize.Limit _,
          Resize.MinimumFit _,
          Resize.Fill _,
          Resize.LimitFill _,
          Resize.Crop _,
          Resize.CropAt _,
          Resize.Thumb _,
          Resize.AutoCrop _,
          Resize.ImaggaScale _,
          Resize.ImaggaCrop _ ->
          null;
    };
  }
}
