package io.darkroom.transform.model;

import org.jspecify.annotations.Nullable;

/// A resize or crop, one record for each mode of `c_`. Reference: "Resizing and cropping".
public sealed interface Resize {

  Box box();

  /// The same resize with another box.
  default Resize withBox(Box other) {
    return switch (this) {
      case Scale(_) -> new Scale(other);
      case LiquidScale(_) -> new LiquidScale(other);
      case Fit(_) -> new Fit(other);
      case Limit(_) -> new Limit(other);
      case MinimumFit(_) -> new MinimumFit(other);
      case Fill(_, var placement) -> new Fill(other, placement);
      case LimitFill(_, var placement) -> new LimitFill(other, placement);
      case FillPad(_, var gravity, var background) -> new FillPad(other, gravity, background);
      case Pad(_, var placement, var background) -> new Pad(other, placement, background);
      case LimitPad(_, var placement, var background) -> new LimitPad(other, placement, background);
      case MinimumPad(_, var placement, var background) ->
          new MinimumPad(other, placement, background);
      case Crop(_, var placement, var zoom) -> new Crop(other, placement, zoom);
      case CropAt(_, var x, var y) -> new CropAt(other, x, y);
      case Thumb(_, var placement, var zoom) -> new Thumb(other, placement, zoom);
      case AutoCrop(_, var placement, var zoom) -> new AutoCrop(other, placement, zoom);
      case AutoPad(_, var gravity, var background) -> new AutoPad(other, gravity, background);
      case ImaggaScale(_) -> new ImaggaScale(other);
      case ImaggaCrop(_) -> new ImaggaCrop(other);
    };
  }

  /// `scale`: exactly the box, distorted if need be.
  record Scale(Box box) implements Resize {}

  /// `scale` with `g_liquid`: exactly the box, by seam carving.
  record LiquidScale(Box box) implements Resize {}

  /// `fit`: as large as fits into the box.
  record Fit(Box box) implements Resize {}

  /// `limit`: as `fit`, never larger than the picture.
  record Limit(Box box) implements Resize {}

  /// `mfit`: as `fit`, never smaller than the picture.
  record MinimumFit(Box box) implements Resize {}

  /// `fill`: covers the box; what stands over is cut off.
  record Fill(Box box, Placement placement) implements Resize {}

  /// `lfill`: as `fill`, never enlarging the picture.
  record LimitFill(Box box, Placement placement) implements Resize {}

  /// `fill_pad`: as `fill`, unless the important part would be cut; then as `pad`.
  record FillPad(Box box, Gravity.Auto gravity, @Nullable Background background)
      implements Resize {}

  /// `pad`: as large as fits into the box; the rest of it is filled.
  record Pad(Box box, Placement placement, @Nullable Background background) implements Resize {}

  /// `lpad`: as `pad`, never enlarging the picture.
  record LimitPad(Box box, Placement placement, @Nullable Background background)
      implements Resize {}

  /// `mpad`: never scales; only fills around the picture up to the box.
  record MinimumPad(Box box, Placement placement, @Nullable Background background)
      implements Resize {}

  /// `crop` by gravity: the box, cut out of the picture.
  ///
  /// @param zoom matters only for a region without a box; null is 1
  record Crop(Box box, Placement placement, @Nullable Scalar zoom) implements Resize {}

  /// `crop` by coordinates: the box with its top left corner at (`x`, `y`), cut at the picture's
  /// edges.
  record CropAt(Box box, Coordinate x, Coordinate y) implements Resize {}

  /// `thumb`: the gravity's region, or as much of it as fills the box, scaled to the box.
  ///
  /// @param zoom above 1 is closer, null is 1
  record Thumb(Box box, Placement placement, @Nullable Scalar zoom) implements Resize {}

  /// `auto`: chooses between crop and thumb.
  record AutoCrop(Box box, Placement placement, @Nullable Scalar zoom) implements Resize {}

  /// `auto_pad`: as `auto`, filling instead of a bad crop.
  record AutoPad(Box box, Gravity.Auto gravity, @Nullable Background background)
      implements Resize {}

  /// `imagga_scale`: the add-on's crop, then scaled.
  record ImaggaScale(Box box) implements Resize {}

  /// `imagga_crop`: the add-on's crop.
  record ImaggaCrop(Box box) implements Resize {}
}
