package io.darkroom.transform.read;

import io.darkroom.transform.error.TransformException;
import io.darkroom.transform.model.Box;
import io.darkroom.transform.model.Coordinate;
import io.darkroom.transform.model.Gravity;
import io.darkroom.transform.model.Placement;
import io.darkroom.transform.model.Resize;
import io.darkroom.transform.syntax.Key;
import java.util.Objects;
import java.util.Optional;

/// Puts the resize of a component together from its mode and qualifiers. A size without a mode
/// means `scale`.
final class ResizeReader {
  static final String AUTOMATIC_GRAVITY =
      "Use auto gravity only with crop, fill, lfill, fill_pad or thumb";

  private ResizeReader() {}

  /// The resize, or nothing when the component does not resize.
  static Optional<Resize> findResize(ComponentValues values) {
    var box = box(values);
    if (values.crop == null) {
      return box.isEmpty() ? Optional.empty() : Optional.of(new Resize.Scale(box));
    }
    if (values.gravity instanceof Gravity.Auto && !values.crop.takesAutomaticGravity()) {
      throw Refusal.conflict(AUTOMATIC_GRAVITY);
    }
    if (values.isLiquid && values.crop != CropMode.SCALE) {
      throw gravityRefusal(values, "liquid with scale only");
    }
    return Optional.of(resize(values.crop, box, values));
  }

  private static Resize resize(CropMode mode, Box box, ComponentValues values) {
    var placement = placement(values);
    var background = values.background;
    return switch (mode) {
      case SCALE -> values.isLiquid ? new Resize.LiquidScale(box) : new Resize.Scale(box);
      case FIT -> new Resize.Fit(box);
      case LIMIT -> new Resize.Limit(box);
      case MFIT -> new Resize.MinimumFit(box);
      case FILL -> new Resize.Fill(box, placement);
      case LFILL -> new Resize.LimitFill(box, placement);
      case FILL_PAD -> new Resize.FillPad(box, automaticGravity(values), background);
      case PAD -> new Resize.Pad(box, onCanvas(placement, values), background);
      case LPAD -> new Resize.LimitPad(box, onCanvas(placement, values), background);
      case MPAD -> new Resize.MinimumPad(box, onCanvas(placement, values), background);
      case CROP -> crop(box, placement, values);
      case THUMB -> new Resize.Thumb(box, placement, values.zoom);
      case AUTO -> new Resize.AutoCrop(box, placement, values.zoom);
      case AUTO_PAD -> new Resize.AutoPad(box, automaticGravity(values), background);
      case IMAGGA_SCALE -> new Resize.ImaggaScale(box);
      case IMAGGA_CROP -> new Resize.ImaggaCrop(box);
    };
  }

  /// Coordinates without a gravity are the top left corner.
  private static Resize crop(Box box, Placement placement, ComponentValues values) {
    boolean hasCoordinates = values.x != null || values.y != null;
    return hasCoordinates && values.gravity == null
        ? new Resize.CropAt(box, placement.x(), placement.y())
        : new Resize.Crop(box, placement, values.zoom);
  }

  /// The gravities that can place a picture on a canvas.
  private static Placement onCanvas(Placement placement, ComponentValues values) {
    boolean places =
        switch (placement.gravity()) {
          case Gravity.At _, Gravity.Region _, Gravity.ClippingPath _ -> true;
          case Gravity.Point _,
              Gravity.Face _,
              Gravity.Custom _,
              Gravity.Auto _,
              Gravity.Body _,
              Gravity.Words _,
              Gravity.Objects _,
              Gravity.Tile _ ->
              false;
        };
    if (!places) {
      throw gravityRefusal(values, "a point of the compass, region_ or clipping_path_ with a pad");
    }
    return placement;
  }

  private static TransformException gravityRefusal(ComponentValues values, String expected) {
    return Refusal.badValue(Key.GRAVITY, Objects.requireNonNull(values.gravityText), expected);
  }

  private static Gravity.Auto automaticGravity(ComponentValues values) {
    if (values.gravity instanceof Gravity.Auto auto) {
      return auto;
    }
    throw Refusal.conflict(AUTOMATIC_GRAVITY);
  }

  private static Placement placement(ComponentValues values) {
    return new Placement(
        Objects.requireNonNullElse(values.gravity, Gravity.CENTER),
        Objects.requireNonNullElse(values.x, Coordinate.ZERO),
        Objects.requireNonNullElse(values.y, Coordinate.ZERO));
  }

  private static Box box(ComponentValues values) {
    return new Box(
        values.width,
        values.height,
        values.ratio,
        values.ignoresAspectRatio ? Box.MissingSide.UNCHANGED : Box.MissingSide.FOLLOWS_PICTURE,
        values.angle == null ? Box.Turn.NEVER : values.angle.turn());
  }
}
