package io.darkroom.transform.engine.vips;

import io.darkroom.transform.engine.vips.ffm.VipsException;
import io.darkroom.transform.engine.vips.ffm.VipsImage;

/// Color spaces, as the picture in work meets them.
final class VipsColors {
  private static final String PROFILE = "icc-profile-data";

  private VipsColors() {}

  static boolean isGray(VipsImage image) {
    return image.interpretation().equals("b-w");
  }

  /// 8-bit sRGB, or 8-bit gray where there was no color; alpha stays. An embedded profile is
  /// applied, and then forgotten; one that is damaged or does not fit the pixels is not applied.
  /// CMYK without a profile is read by libvips's built-in one. Does nothing to what is already so.
  static VipsImage toSrgb(VipsImage image) {
    return switch (image.interpretation()) {
      case "cmyk" -> inkToSrgb(image);
      case "srgb", "rgb", "rgb16" -> throughProfile(image, "srgb");
      case "b-w", "grey16" -> throughProfile(image, "b-w");
      case "multiband", "histogram", "matrix" ->
          eightBits(image).copyAs(image.bands() < 3 ? "b-w" : "srgb");
      default -> eightBits(image.colourspace("srgb")).header().without(PROFILE);
    };
  }

  private static VipsImage inkToSrgb(VipsImage image) {
    VipsImage converted;
    try {
      converted = image.iccTransformToSrgb("cmyk");
    } catch (VipsException _) { // the embedded profile is damaged
      converted = image.header().without(PROFILE).iccTransformToSrgb("cmyk");
    }
    return eightBits(converted).header().without(PROFILE);
  }

  private static VipsImage throughProfile(VipsImage image, String otherwise) {
    if (image.header().hasField(PROFILE)) {
      try {
        return eightBits(image.iccTransformToSrgb("srgb")).header().without(PROFILE);
      } catch (VipsException _) { // the embedded profile is damaged
        return throughProfile(image.header().without(PROFILE), otherwise);
      }
    }
    return eightBits(
        image.interpretation().equals(otherwise) ? image : image.colourspace(otherwise));
  }

  private static VipsImage eightBits(VipsImage image) {
    return image.format().equals("uchar") ? image : image.cast("uchar");
  }
}
