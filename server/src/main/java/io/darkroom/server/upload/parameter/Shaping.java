package io.darkroom.server.upload.parameter;

import io.darkroom.server.http.ApiException;
import io.darkroom.server.http.ApiProblem;
import io.darkroom.server.http.Parameters;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What becomes of a picture, at once and ahead of time. Upload API reference, "Transformation".
///
/// @param transformation applied before the picture is stored; null for none
/// @param format into which a picture is converted before it is stored, or the extension of a raw
///   file's id; null for none
/// @param allowedFormats formats accepted; empty for all
/// @param eager the files to derive at once
/// @param breakpoints the widths to find, in the order asked for
/// @param qualityOverride what `q_auto` shall choose for this picture; null for its own choice
public record Shaping(
    @Nullable String transformation,
    @Nullable String format,
    List<String> allowedFormats,
    Eager eager,
    List<BreakpointRequest> breakpoints,
    @Nullable String qualityOverride) {
  private static final Pattern QUALITY =
      Pattern.compile(
          "(none|\\d{1,3}(:4[24][024])?|auto(:(best|good|eco|low|advanced|sensitive))?)");

  static Shaping from(Parameters parameters) {
    var quality = parameters.find("quality_override");
    if (quality.isPresent() && !QUALITY.matcher(quality.get()).matches()) {
      throw new ApiException(
          ApiProblem.BadRequest.invalid(
              "quality_override", quality.get(), "1 to 100, auto, auto:<level> or none"));
    }
    return new Shaping(
        parameters.find("transformation").map(TransformationValue::text).orElse(null),
        parameters.find("format").map(format -> format.toLowerCase(Locale.ROOT)).orElse(null),
        parameters.commaList("allowed_formats"),
        Eager.from(parameters),
        BreakpointRequest.parse(parameters.all("responsive_breakpoints")),
        quality.orElse(null));
  }

  /// Files to derive when the asset is stored.
  ///
  /// @param items transformation texts, each with its format as last element if it names one; null
  ///   when none are asked for
  /// @param async whether the caller does not wait for them
  public record Eager(@Nullable List<String> items, boolean async) {

    private static Eager from(Parameters parameters) {
      var values = parameters.all("eager");
      return new Eager(
          values.isEmpty() ? null : TransformationValue.list(values),
          parameters.flag("eager_async", false));
    }
  }
}
