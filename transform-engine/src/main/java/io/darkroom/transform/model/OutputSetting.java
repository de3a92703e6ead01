package io.darkroom.transform.model;

import io.darkroom.transform.media.ImageFormat;

/// A setting of the final file. Wherever it stands in the chain it means the end of it, and the
/// last one of its kind counts.
public sealed interface OutputSetting {

  /// `f_` with a format's name.
  record Format(ImageFormat format) implements OutputSetting {}

  /// `f_auto`: the best format the client takes.
  record AutomaticFormat() implements OutputSetting {}

  /// `q_` with a number.
  ///
  /// @param percent 1 to 100
  record Quality(Scalar percent) implements OutputSetting {}

  /// `dpr_` with a number: a factor on every length given in pixels, in the whole chain. Above 0,
  /// at most 10.
  record PixelRatio(Scalar factor) implements OutputSetting {}
}
