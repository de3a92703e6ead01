package io.darkroom.transform.plan;

import io.darkroom.transform.effect.VectorEffect;
import io.darkroom.transform.error.Problem;
import io.darkroom.transform.error.TransformException;
import io.darkroom.transform.media.ImageFacts;
import io.darkroom.transform.media.ImageFormat;
import io.darkroom.transform.model.OutputFlag;
import io.darkroom.transform.model.OutputSetting;
import io.darkroom.transform.model.OutputSetting.AutomaticFormat.Motion;
import io.darkroom.transform.model.RequestedEffect;
import io.darkroom.transform.model.Step;
import io.darkroom.transform.model.Transformation;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Chooses the format of the result. Reference: source to output.
///
/// @param writable the formats that can be encoded
record OutputChoice(Predicate<ImageFormat> writable) {
  private static final Set<ImageFormat> SHOWN_EVERYWHERE =
      EnumSet.of(ImageFormat.JPEG, ImageFormat.PNG, ImageFormat.GIF);

  /// An `f_` wins over an extension, an extension over the stored format. A format that was asked
  /// for by name and cannot be written is refused; a stored one is replaced by the nearest that
  /// can.
  ImageFormat format(Transformation transformation, ImageFacts facts, OutputRequest request) {
    var chosen =
        switch (lastFormat(transformation)) {
          case null -> byExtension(transformation, facts, request);
          case OutputSetting.Format(var format) -> named(transformation, format);
          case OutputSetting.AutomaticFormat(var motion) ->
              automatic(transformation, facts, request, motion);
          case OutputSetting other -> throw new IllegalStateException(other + " names no format");
        };
    // Reference: a lossy PNG without transparency is a JPEG.
    boolean becomesJpeg =
        chosen == ImageFormat.PNG && !facts.alpha() && has(transformation, OutputFlag.LOSSY);
    return becomesJpeg ? ImageFormat.JPEG : chosen;
  }

  /// Whether the transformation leaves the stored bytes as they are, the format aside.
  static boolean isUntouched(Transformation transformation) {
    return transformation.steps().stream().allMatch(OutputChoice::isAboutTheAnswer);
  }

  /// Whether a picture stored in a format is the answer as it is, told without looking at it. A
  /// format that depends on the picture never says so.
  static boolean isStored(
      Transformation transformation, ImageFormat stored, OutputRequest request) {
    if (!isUntouched(transformation)) {
      return false;
    }
    return switch (lastFormat(transformation)) {
      case null -> request.extension() == null || request.extension() == stored;
      case OutputSetting.Format(var format) -> format == stored;
      case OutputSetting _ -> false;
    };
  }

  /// Whether all frames of an animation go into the result.
  static boolean keepsFrames(
      Transformation transformation, ImageFacts facts, ImageFormat format, Settings settings) {
    if (!facts.animated() || facts.pages() < 2) {
      return false;
    }
    boolean isAutomatic =
        lastFormat(transformation) instanceof OutputSetting.AutomaticFormat(var motion)
            && motion != Motion.STILL;
    boolean isAsked = settings.has(OutputFlag.ANIMATED);
    return switch (format) {
      case GIF -> true;
      case WEBP -> isAutomatic || isAsked || settings.has(OutputFlag.AWEBP);
      case PNG -> isAsked || settings.has(OutputFlag.APNG);
      case AVIF, JXL -> {
        if (isAsked) {
          throw new TransformException(
              new Problem.Unsupported("fl_animated with f_" + format.extension()));
        }
        yield false;
      }
      case JPEG, TIFF, BMP, ICO, SVG, PDF, HEIC, JP2 -> false;
    };
  }

  private static @Nullable OutputSetting lastFormat(Transformation transformation) {
    OutputSetting last = null;
    for (var step : transformation.steps()) {
      if (step instanceof Step.Configure(OutputSetting.Format format)) {
        last = format;
      } else if (step instanceof Step.Configure(OutputSetting.AutomaticFormat format)) {
        last = format;
      }
    }
    return last;
  }

  private static boolean has(Transformation transformation, OutputFlag flag) {
    return transformation.steps().contains(new Step.Configure(new OutputSetting.Flag(flag)));
  }

  /// Whether a step says something of the answer rather than of the picture.
  private static boolean isAboutTheAnswer(Step step) {
    return switch (step) {
      case Step.Configure(OutputSetting.Format _),
          Step.Configure(OutputSetting.AutomaticFormat _),
          Step.Configure(OutputSetting.DefaultImage _),
          Step.Configure(OutputSetting.Attachment _) ->
          true;
      case Step.Configure(OutputSetting.Flag(var flag)) ->
          flag == OutputFlag.IMMUTABLE_CACHE || flag == OutputFlag.ORIGINAL;
      case Step _ -> false;
    };
  }

  private ImageFormat byExtension(
      Transformation transformation, ImageFacts facts, OutputRequest request) {
    var extension = transformation.extension();
    if (extension == null) {
      extension = request.extension();
    }
    boolean untouched = isUntouched(transformation);
    if (extension == null) {
      return untouched || writable.test(facts.format()) ? facts.format() : substitute(facts);
    }
    return untouched && extension == facts.format() ? extension : named(transformation, extension);
  }

  private ImageFormat named(Transformation transformation, ImageFormat format) {
    boolean isTraced = format == ImageFormat.SVG && traces(transformation);
    if (!isTraced && !writable.test(format)) {
      throw new TransformException(new Problem.Unsupported("f_" + format.extension()));
    }
    return format;
  }

  /// Whether outlines may be traced, which makes vectors of any picture.
  private static boolean traces(Transformation transformation) {
    return transformation.steps().stream()
        .anyMatch(step ->
            step instanceof Step.ApplyEffect(var effect, _)
                && switch (effect) {
                  case RequestedEffect.Known(var known) -> known instanceof VectorEffect.Vectorize;
                  case RequestedEffect.Computed _ -> true; // LiteralPlan will see
                });
  }

  private ImageFormat automatic(
      Transformation transformation, ImageFacts facts, OutputRequest request, Motion motion) {
    var negotiated = request.negotiated();
    if (facts.animated() && motion != Motion.STILL) {
      // Whoever takes AVIF takes WebP, which holds animations that we can write.
      boolean takesWebp = negotiated == ImageFormat.WEBP || negotiated == ImageFormat.AVIF;
      return takesWebp && writable.test(ImageFormat.WEBP) ? ImageFormat.WEBP : ImageFormat.GIF;
    }
    if (negotiated != null && writable.test(negotiated)) {
      return negotiated;
    }
    var extension = request.extension();
    boolean keepsAlpha = facts.alpha() && has(transformation, OutputFlag.PRESERVE_TRANSPARENCY);
    return extension != null
            && SHOWN_EVERYWHERE.contains(extension)
            && (extension.hasAlpha() || !keepsAlpha)
        ? extension
        : still(facts);
  }

  /// What every browser shows and what keeps most of the picture.
  private static ImageFormat substitute(ImageFacts facts) {
    return facts.animated() ? ImageFormat.GIF : still(facts);
  }

  private static ImageFormat still(ImageFacts facts) {
    return facts.alpha() ? ImageFormat.PNG : ImageFormat.JPEG;
  }
}
