package io.darkroom.transform.engine.vips;

import io.darkroom.transform.engine.ImageSource;
import io.darkroom.transform.engine.source.ColorProfile;
import io.darkroom.transform.engine.vips.ffm.VipsException;
import io.darkroom.transform.engine.vips.ffm.VipsImage;
import io.darkroom.transform.engine.vips.ffm.VipsValue;
import io.darkroom.transform.error.Problem;
import io.darkroom.transform.error.TransformException;
import io.darkroom.transform.media.ImageFormat;
import io.darkroom.transform.op.Save;
import io.darkroom.transform.op.SavedColors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The finished picture in the colors of its file. libvips: `icc_transform`, which leaves the
/// profile with the picture.
final class VipsSavedColors {
  private VipsSavedColors() {}

  /// Whether the saver has to keep the profile.
  static boolean hasProfile(SavedColors colors) {
    return switch (colors) {
      case SavedColors.Srgb(boolean profiled, _) -> profiled;
      case SavedColors.Cmyk _, SavedColors.Profile _ -> true;
    };
  }

  /// @param image 8-bit sRGB or gray
  /// @param sources by the number that the plan has for the profile
  static VipsImage of(VipsImage image, Save save, List<ImageSource> sources) {
    return switch (save.options().colors()) {
      case SavedColors.Srgb(boolean profiled, boolean alwaysColor) -> {
        var color = profiled || alwaysColor ? image.colourspace("srgb") : image;
        yield profiled ? transformed(color, "srgb") : color;
      }
      case SavedColors.Cmyk() -> transformed(image.colourspace("srgb"), "cmyk");
      case SavedColors.Profile(int number) -> stored(image, save.format(), sources.get(number));
    };
  }

  private static VipsImage stored(VipsImage image, ImageFormat format, ImageSource source) {
    var profile = ColorProfile.read(source);
    if (profile.inks() && format != ImageFormat.JPEG && format != ImageFormat.TIFF) {
      throw new TransformException(
          new Problem.Unsupported("a profile of inks with f_" + format.extension()));
    }
    try {
      var file = Files.createTempFile("darkroom-", ".icc");
      try {
        Files.write(file, profile.bytes());
        return transformed(image.colourspace("srgb"), path(file));
      } finally {
        Files.delete(file); // libvips reads it at once
      }
    } catch (VipsException e) {
      if (image.session().isKilled()) {
        throw e;
      }
      throw new TransformException(
          new Problem.UnreadableImage("a color profile: it cannot be converted to"), e);
    } catch (IOException e) {
      throw new TransformException(new Problem.EngineFailed("laying out a color profile"), e);
    }
  }

  private static String path(Path file) {
    return file.toAbsolutePath().toString();
  }

  /// @param profile a path, or the name of a profile that libvips holds
  private static VipsImage transformed(VipsImage image, String profile) {
    return image
        .on("icc_transform")
        .set("output_profile", new VipsValue.Text(profile))
        .set("input_profile", new VipsValue.Text("srgb"))
        .set("embedded", false)
        .set("intent", "relative")
        .set("black_point_compensation", true)
        .set("depth", 8)
        .toImage();
  }
}
