package io.darkroom.transform.plan;

import io.darkroom.transform.error.Problem;
import io.darkroom.transform.error.TransformException;
import io.darkroom.transform.media.ImageFormat;
import io.darkroom.transform.model.OutputFlag;
import io.darkroom.transform.model.OutputSetting;
import io.darkroom.transform.model.OutputSetting.AutomaticQuality.Level;
import io.darkroom.transform.model.OutputSetting.Chroma;
import io.darkroom.transform.model.OutputSetting.Progressive.Passes;
import io.darkroom.transform.model.StoredFile;
import io.darkroom.transform.op.Save;
import io.darkroom.transform.op.SaveOptions;
import io.darkroom.transform.op.SaveOptions.Metadata;
import io.darkroom.transform.op.SaveOptions.QualitySearch;
import io.darkroom.transform.op.SavedColors;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The output settings that were taken on the way; of each kind the last one counts. One plan only.
final class Settings {
  /// What `q_` is when it is not given.
  private static final int DEFAULT_QUALITY_PERCENT = 80;

  /// How much higher a sensitive quality starts.
  private static final int SENSITIVE_PERCENT = 5;

  private static final Set<OutputFlag> NOT_BUILT =
      EnumSet.of(
          OutputFlag.C2PA,
          OutputFlag.GROUP4,
          OutputFlag.IGNORE_MASK_CHANNELS,
          OutputFlag.REPLACE_IMAGE,
          OutputFlag.SANITIZE,
          OutputFlag.TIFF8_LZW);

  private final ClientHints hints;
  private final Materials materials;
  private final Set<OutputFlag> flags = EnumSet.noneOf(OutputFlag.class);
  private double pixelRatio = 1;
  private int qualityPercent = DEFAULT_QUALITY_PERCENT;
  private @Nullable QualitySearch search;
  private @Nullable Chroma chroma;
  private @Nullable Passes passes;
  private @Nullable Integer delayMillis;
  private @Nullable Integer pixelsPerInch;
  private SavedColors colors = SavedColors.PLAIN;

  /// @param materials has color profiles
  Settings(ClientHints hints, Materials materials) {
    this.hints = hints;
    this.materials = materials;
  }

  /// Takes a setting.
  ///
  /// @param lengths of the picture at this point of the chain
  void take(OutputSetting setting, Lengths lengths) {
    switch (setting) {
      case OutputSetting.PixelRatio(var factor) -> pixelRatio = lengths.scalar(factor);
      case OutputSetting.AutomaticPixelRatio() -> pixelRatio = hintedRatio();
      case OutputSetting.Quality quality -> take(quality, lengths);
      case OutputSetting.AutomaticQuality quality -> take(quality);
      case OutputSetting.Progressive(var asked) -> passes = asked;
      case OutputSetting.FrameDelay(int millis) -> delayMillis = millis;
      case OutputSetting.Density(var asked) -> {
        if (asked == null) {
          throw unsupported("dn_idn");
        }
        pixelsPerInch = asked;
      }
      case OutputSetting.ColorSpace(var kind) -> colors = colors(kind);
      case OutputSetting.ColorProfile(var file) -> colors = profile(file);
      case OutputSetting.Flag(var flag) -> {
        if (NOT_BUILT.contains(flag)) {
          throw unsupported("fl_" + flag.text());
        }
        flags.add(flag);
      }
      case OutputSetting.Format _,
          OutputSetting.AutomaticFormat _,
          OutputSetting.DefaultImage _,
          OutputSetting.Attachment _ -> {
        // The format is known before the first step; the others are no matter of pixels.
      }
    }
  }

  private double hintedRatio() {
    var hinted = hints.pixelRatio();
    double whole = hinted == null ? 1 : Math.ceil(hinted);
    return Math.clamp(whole, 1, OutputSetting.PixelRatio.RANGE.max());
  }

  private void take(OutputSetting.Quality quality, Lengths lengths) {
    qualityPercent = Math.max(1, Rounding.round(lengths.percent(quality.percent())));
    chroma = quality.chroma();
    search = null;
  }

  private void take(OutputSetting.AutomaticQuality quality) {
    var level = quality.level();
    if (level == Level.UNSAID) {
      level = hints.savesData() ? Level.ECO : Level.GOOD;
    }
    int start =
        switch (level) {
          case BEST -> 90;
          case GOOD, UNSAID -> 80;
          case ECO -> 70;
          case LOW -> 60;
        };
    double similarity =
        switch (level) {
          case BEST -> 0.985;
          case GOOD, UNSAID -> 0.975;
          case ECO -> 0.965;
          case LOW -> 0.95;
        };
    qualityPercent = quality.sensitive() ? start + SENSITIVE_PERCENT : start;
    search = new QualitySearch(similarity);
    chroma = quality.chroma();
  }

  private static SavedColors colors(OutputSetting.ColorSpace.Kind kind) {
    return switch (kind) {
      case SRGB, NO_CMYK -> SavedColors.PLAIN; // what happens anyway
      case SRGB_TRUECOLOR -> new SavedColors.Srgb(false, true);
      case TINY_SRGB -> new SavedColors.Srgb(true, false); // the engine has no larger one
      case CMYK -> new SavedColors.Cmyk();
      case KEEP_CMYK -> throw unsupported("cs_keep_cmyk");
    };
  }

  private SavedColors profile(StoredFile file) {
    return new SavedColors.Profile(
        materials
            .findNumber(file)
            .orElseThrow(
                () -> new TransformException(new Problem.MissingResource(file.publicId()))));
  }

  /// A profile that is asked for and of no other kind is that of sRGB.
  private SavedColors savedColors(ImageFormat format) {
    return switch (colors) {
      case SavedColors.Srgb(boolean profiled, boolean alwaysColor) ->
          new SavedColors.Srgb(profiled || has(OutputFlag.FORCE_ICC), alwaysColor);
      case SavedColors.Cmyk cmyk -> {
        if (format != ImageFormat.JPEG && format != ImageFormat.TIFF) {
          throw unsupported("cs_cmyk with f_" + format.extension());
        }
        yield cmyk;
      }
      case SavedColors.Profile profile -> profile;
    };
  }

  /// The pixels per inch asked for; null: none were.
  @Nullable Integer pixelsPerInch() {
    return pixelsPerInch;
  }

  double pixelRatio() {
    return pixelRatio;
  }

  boolean has(OutputFlag flag) {
    return flags.contains(flag);
  }

  Save save(ImageFormat format) {
    return new Save(
        format,
        qualityPercent,
        new SaveOptions(
            search,
            savedChroma(),
            isProgressive(format),
            has(OutputFlag.PNG8),
            has(OutputFlag.LOSSY),
            metadata(),
            delayMillis,
            pixelsPerInch,
            savedColors(format)));
  }

  private SaveOptions.Chroma savedChroma() {
    return switch (chroma) {
      case null -> SaveOptions.Chroma.AUTOMATIC;
      case FULL_444 -> SaveOptions.Chroma.FULL;
      case HALF_WIDTH_422, HALF_421, QUARTER_420, QUARTER_411, EIGHTH_410, UNEVEN_311 ->
          SaveOptions.Chroma.HALVED;
    };
  }

  /// JPEG files of automatic quality unfold in passes unless told otherwise.
  private boolean isProgressive(ImageFormat format) {
    return switch (passes) {
      case null -> search != null && format == ImageFormat.JPEG;
      case DEFAULT -> true;
      case SEMI, STEEP -> format == ImageFormat.JPEG;
      case NONE -> false;
    };
  }

  /// Automatic quality keeps no metadata.
  private Metadata metadata() {
    if (search != null || has(OutputFlag.FORCE_STRIP)) {
      return Metadata.NONE;
    }
    if (has(OutputFlag.KEEP_IPTC)) {
      return Metadata.ALL;
    }
    return has(OutputFlag.KEEP_ATTRIBUTION) ? Metadata.CREDITS : Metadata.NONE;
  }

  private static TransformException unsupported(String feature) {
    return new TransformException(new Problem.Unsupported(feature));
  }
}
