package io.darkroom.transform.engine.vips;

import io.darkroom.transform.engine.Credits;
import io.darkroom.transform.engine.ImageSource;
import io.darkroom.transform.engine.vips.ffm.VipsImage;
import io.darkroom.transform.op.SaveOptions;
import org.jspecify.annotations.Nullable;

/// What is written beside the pixels: EXIF, IPTC, XMP and the density.
final class VipsMetadata {
  private static final double MILLIMETERS_PER_INCH = 25.4;

  private VipsMetadata() {}

  /// The picture with the fields the file shall have. Its orientation is upright, since the plan
  /// has stood its pixels so or was told to leave them.
  static VipsImage prepare(VipsImage image, SaveOptions options, ImageSource source) {
    var upright = image.header().without("orientation");
    var described =
        switch (options.metadata()) {
          case NONE, ALL -> upright;
          case CREDITS -> credited(upright, Credits.of(source));
        };
    boolean keepsDensity = options.metadata() == SaveOptions.Metadata.ALL;
    if (options.pixelsPerInch() == null && keepsDensity) {
      return described;
    }
    double density =
        options.pixelsPerInch() == null ? 1 : options.pixelsPerInch() / MILLIMETERS_PER_INCH;
    return described.on("copy").set("xres", density).set("yres", density).toImage();
  }

  /// What the saver keeps, as flags of libvips.
  static String kept(SaveOptions options) {
    boolean profiled = VipsSavedColors.hasProfile(options.colors());
    return switch (options.metadata()) {
      case NONE -> profiled ? "icc" : "none";
      case CREDITS -> profiled ? "exif:icc" : "exif";
      case ALL -> profiled ? "exif:iptc:xmp:icc" : "exif:iptc:xmp";
    };
  }

  private static VipsImage credited(VipsImage image, Credits credits) {
    var bare = image;
    for (var field : image.header().fields()) {
      if (field.startsWith("exif-") || field.startsWith("iptc-") || field.startsWith("xmp-")) {
        bare = bare.header().without(field);
      }
    }
    return named(
        named(bare, "exif-ifd0-Artist", credits.creator()),
        "exif-ifd0-Copyright",
        credits.copyright());
  }

  /// libvips takes a value with its description behind it, as it gives them.
  private static VipsImage named(VipsImage image, String field, @Nullable String text) {
    return text == null
        ? image
        : image.header().withText(field, text + " (" + text + ", ASCII, 1 components, 1 bytes)");
  }
}
