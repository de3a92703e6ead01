package io.darkroom.transform.read;

import io.darkroom.transform.expression.Expression;
import io.darkroom.transform.expression.ExpressionParser;
import io.darkroom.transform.media.ImageFormat;
import io.darkroom.transform.model.OutputSetting;
import io.darkroom.transform.model.Scalar;
import io.darkroom.transform.syntax.Key;
import io.darkroom.transform.syntax.Parameter;
import java.util.Set;

/// Reads what is said of the final file: `f_`, `q_`, `dpr_`.
final class OutputReader {
  private static final double MAX_PIXEL_RATIO = 10;

  /// Formats of the reference that are read, or that are no pictures; as outputs they are refused.
  private static final Set<String> NEVER_WRITTEN =
      Set.of(
          "jpc", "wdp", "jxr", "hdp", "psd", "eps", "ps", "ept", "eps3", "ai", "djvu", "tga",
          "miff", "flif", "bpg", "indd", "idml", "arw", "cr2", "cr3", "dng", "nef", "glb", "gltf",
          "gltz", "fbx", "fbxz", "objz", "usdz", "ply", "u3ma", "mp4", "webm", "mov", "ogv", "m3u8",
          "mpd", "mp3", "m4a", "wav", "ogg", "aac", "flac", "avi", "mkv", "flv", "ts");

  private OutputReader() {}

  static OutputSetting format(Parameter parameter) {
    var value = parameter.value();
    if (value.text().equals("auto")) {
      return new OutputSetting.AutomaticFormat();
    }
    if (value.split(':').getFirst().text().equals("auto") || NEVER_WRITTEN.contains(value.text())) {
      throw Refusal.unsupported(parameter);
    }
    return new OutputSetting.Format(
        ImageFormat.findByName(value.text())
            .orElseThrow(
                () -> Refusal.badValue(Key.FORMAT, parameter, "a format of pictures, or auto")));
  }

  /// A percentage; up to 1 with a decimal point it is a share of 1, as some clients write it.
  static OutputSetting quality(Parameter parameter) {
    var expected = "a number from 1 to 100, or auto";
    var head = parameter.value().split(':').getFirst();
    if (head.text().equals("auto") || head.text().equals("jpegmini")) {
      throw Refusal.unsupported(parameter);
    }
    var expression =
        ExpressionParser.findExpression(parameter.value())
            .orElseThrow(() -> Refusal.badValue(Key.QUALITY, parameter, expected));
    return switch (expression) {
      case Expression.Literal(double value, boolean point) -> {
        double percent = point && value <= 1 ? value * 100 : value;
        if (percent < 1 || percent > 100) {
          throw Refusal.badValue(Key.QUALITY, parameter, expected);
        }
        yield new OutputSetting.Quality(new Scalar.Fixed(percent));
      }
      case Expression.Ratio _ -> throw Refusal.unsupported(parameter);
      case Expression other ->
          new OutputSetting.Quality(
              new Scalar.Computed(LengthReader.formula(Key.QUALITY, parameter, other)));
    };
  }

  static OutputSetting pixelRatio(Parameter parameter) {
    if (parameter.value().text().equals("auto")) {
      throw Refusal.unsupported(parameter);
    }
    var ratio = LengthReader.scalar(Key.DPR, parameter, Double.MIN_VALUE, MAX_PIXEL_RATIO);
    return new OutputSetting.PixelRatio(ratio);
  }
}
