package io.darkroom.transform.plan;

import io.darkroom.transform.error.Problem;
import io.darkroom.transform.error.TransformException;
import io.darkroom.transform.media.ImageFacts;
import io.darkroom.transform.media.ImageFormat;
import io.darkroom.transform.model.OutputSetting;
import io.darkroom.transform.model.Step;
import io.darkroom.transform.model.Transformation;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Chooses the format of the result. Reference: source to output.
///
/// @param writable the formats that can be encoded
record OutputChoice(Predicate<ImageFormat> writable) {

  /// An `f_` wins over an extension, an extension over the stored format. A format that was asked
  /// for by name and cannot be written is refused; a stored one is replaced by the nearest that
  /// can.
  ImageFormat format(Transformation transformation, ImageFacts facts, OutputRequest request) {
    var setting = lastFormat(transformation);
    return switch (setting) {
      case null -> byExtension(transformation, facts, request);
      case OutputSetting.Format(var format) -> named(format);
      case OutputSetting.AutomaticFormat() -> automatic(facts, request);
      case OutputSetting.Quality _, OutputSetting.PixelRatio _ ->
          byExtension(transformation, facts, request);
    };
  }

  private static @Nullable OutputSetting lastFormat(Transformation transformation) {
    OutputSetting last = null;
    for (var step : transformation.steps()) {
      if (step instanceof Step.Configure(var setting)
          && (setting instanceof OutputSetting.Format
              || setting instanceof OutputSetting.AutomaticFormat)) {
        last = setting;
      }
    }
    return last;
  }

  private ImageFormat byExtension(
      Transformation transformation, ImageFacts facts, OutputRequest request) {
    var extension = transformation.extension();
    if (extension == null) {
      extension = request.extension();
    }
    if (extension == null) {
      return stored(transformation, facts);
    }
    boolean untouched = extension == facts.format() && transformation.steps().isEmpty();
    return untouched ? extension : named(extension);
  }

  private ImageFormat stored(Transformation transformation, ImageFacts facts) {
    boolean untouched = transformation.steps().isEmpty();
    return untouched || writable.test(facts.format()) ? facts.format() : substitute(facts);
  }

  private ImageFormat named(ImageFormat format) {
    if (!writable.test(format)) {
      throw new TransformException(new Problem.Unsupported("f_" + format.extension()));
    }
    return format;
  }

  private ImageFormat automatic(ImageFacts facts, OutputRequest request) {
    var negotiated = request.negotiated();
    if (negotiated != null && writable.test(negotiated)) {
      return negotiated;
    }
    return substitute(facts);
  }

  /// What every browser shows and what keeps most of the picture.
  private static ImageFormat substitute(ImageFacts facts) {
    if (facts.animated()) {
      return ImageFormat.GIF;
    }
    return facts.alpha() ? ImageFormat.PNG : ImageFormat.JPEG;
  }
}
