package io.darkroom.transform.engine.vips;

import io.darkroom.transform.engine.vips.ffm.VipsImage;

/// Color spaces, as the picture in work meets them.
final class VipsColors {
  private static final String PROFILE = "icc-profile-data";

  private VipsColors() {}

  static boolean isGray(VipsImage image) {
    return image.interpretation().equals("b-w");
  }

  /// 8-bit sRGB, or 8-bit gray where there was no color; alpha stays. An embedded profile is
  /// applied, and then forgotten; one that does not fit the pixels is not. CMYK without a profile
  /// is read by libvips's built-in one. Does nothing to what is already so.
  static VipsImage toSrgb(VipsImage image) {
    return switch (image.interpretation()) {
      case "cmyk" -> eightBits(image.iccTransformToSrgb("cmyk")).without(PROFILE);
      case "srgb", "rgb" -> throughProfile(image, "srgb");
      case "rgb16" -> throughProfile(image, "srgb");
      case "b-w", "grey16" -> throughProfile(image, "b-w");
      case "multiband", "histogram", "matrix" ->
          eightBits(image).copyAs(image.bands() < 3 ? "b-w" : "srgb");
      default -> eightBits(image.colourspace("srgb")).without(PROFILE);
    };
  }

  private static VipsImage throughProfile(VipsImage image, String otherwise) {
    if (image.hasField(PROFILE)) {
      return eightBits(image.iccTransformToSrgb("srgb")).without(PROFILE);
    }
    return eightBits(
        image.interpretation().equals(otherwise) ? image : image.colourspace(otherwise));
  }

  private static VipsImage eightBits(VipsImage image) {
    return image.format().equals("uchar") ? image : image.cast("uchar");
  }
}
