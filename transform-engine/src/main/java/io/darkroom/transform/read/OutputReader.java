package io.darkroom.transform.read;

import io.darkroom.transform.media.ImageFormat;
import io.darkroom.transform.model.OutputSetting;
import io.darkroom.transform.model.OutputSetting.AutomaticFormat.Motion;
import io.darkroom.transform.model.OutputSetting.ColorSpace.Kind;
import io.darkroom.transform.model.StoredFile;
import io.darkroom.transform.syntax.Key;
import io.darkroom.transform.syntax.Parameter;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Reads what is said of the final file, except its quality: `f_ dpr_ dl_ dn_ cs_ d_`.
final class OutputReader {
  private static final String PROFILE = "icc:";
  private static final int MAX_DELAY_MILLIS = 600_000;
  private static final int MAX_PIXELS_PER_INCH = 1200;

  /// Formats of the reference that are read, or that are no pictures; as outputs they are refused.
  private static final Set<String> NEVER_WRITTEN =
      Set.of(
          "jpc", "wdp", "jxr", "hdp", "psd", "eps", "ps", "ept", "eps3", "ai", "djvu", "tga",
          "miff", "flif", "bpg", "indd", "idml", "arw", "cr2", "cr3", "dng", "nef", "glb", "gltf",
          "gltz", "fbx", "fbxz", "objz", "usdz", "ply", "u3ma", "mp4", "webm", "mov", "ogv", "m3u8",
          "mpd", "mp3", "m4a", "wav", "ogg", "aac", "flac", "avi", "mkv", "flv", "ts");

  private OutputReader() {}

  static OutputSetting format(Parameter parameter) {
    var name = parameter.value().text();
    if (name.equals("auto:video") || NEVER_WRITTEN.contains(name)) {
      throw Refusal.unsupported(parameter);
    }
    return switch (name) {
      case "auto" -> new OutputSetting.AutomaticFormat(Motion.AS_STORED);
      case "auto:image" -> new OutputSetting.AutomaticFormat(Motion.STILL);
      case "auto:animated" -> new OutputSetting.AutomaticFormat(Motion.ANIMATED);
      default ->
          new OutputSetting.Format(
              ImageFormat.findByName(name)
                  .orElseThrow(() ->
                      Refusal.badValue(Key.FORMAT, parameter, "a format of pictures, or auto")));
    };
  }

  static OutputSetting pixelRatio(Parameter parameter) {
    return parameter.value().text().equals("auto")
        ? new OutputSetting.AutomaticPixelRatio()
        : new OutputSetting.PixelRatio(
            LengthReader.scalar(Key.DPR, parameter, OutputSetting.PixelRatio.RANGE));
  }

  static OutputSetting delay(Parameter parameter) {
    return new OutputSetting.FrameDelay(
        Integers.find(parameter.value().text(), 0, MAX_DELAY_MILLIS)
            .orElseThrow(() ->
                Refusal.badValue(
                    Key.DELAY, parameter, "milliseconds from 0 to " + MAX_DELAY_MILLIS)));
  }

  static OutputSetting density(Parameter parameter) {
    if (parameter.value().text().equals("idn")) {
      return new OutputSetting.Density(null);
    }
    return new OutputSetting.Density(
        Integers.find(parameter.value().text(), 1, MAX_PIXELS_PER_INCH)
            .orElseThrow(() ->
                Refusal.badValue(Key.DENSITY, parameter, "idn, or pixels per inch up to 1200")));
  }

  /// Nothing for `copy`, which only concerns videos. The name's case does not matter.
  static Optional<OutputSetting> findColorSpace(Parameter parameter) {
    var name = parameter.value().text().toLowerCase(Locale.ROOT);
    if (name.startsWith(PROFILE)) {
      return Optional.of(profile(parameter));
    }
    return switch (name) {
      case "copy" -> Optional.empty();
      case "srgb" -> Optional.of(new OutputSetting.ColorSpace(Kind.SRGB));
      case "tinysrgb" -> Optional.of(new OutputSetting.ColorSpace(Kind.TINY_SRGB));
      case "srgb:truecolor" -> Optional.of(new OutputSetting.ColorSpace(Kind.SRGB_TRUECOLOR));
      case "cmyk" -> Optional.of(new OutputSetting.ColorSpace(Kind.CMYK));
      case "no_cmyk" -> Optional.of(new OutputSetting.ColorSpace(Kind.NO_CMYK));
      case "keep_cmyk" -> Optional.of(new OutputSetting.ColorSpace(Kind.KEEP_CMYK));
      default -> throw Refusal.badValue(Key.COLOR_SPACE, parameter, "a color space such as srgb");
    };
  }

  private static OutputSetting profile(Parameter parameter) {
    var id = parameter.value().from(PROFILE.length()).decoded();
    if (id.isEmpty()) {
      throw Refusal.badValue(Key.COLOR_SPACE, parameter, "icc: and the public ID of a profile");
    }
    return new OutputSetting.ColorProfile(StoredFile.ofText(id));
  }

  /// Folders are written with colons.
  static OutputSetting defaultImage(Parameter parameter) {
    return new OutputSetting.DefaultImage(parameter.value().decoded().replace(':', '/'));
  }
}
