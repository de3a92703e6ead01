package io.darkroom.transform.read;

import io.darkroom.transform.error.TransformException;
import io.darkroom.transform.model.OutputSetting;
import io.darkroom.transform.model.OutputSetting.AutomaticQuality.Level;
import io.darkroom.transform.model.OutputSetting.Chroma;
import io.darkroom.transform.model.Scalar;
import io.darkroom.transform.syntax.Fragment;
import io.darkroom.transform.syntax.Key;
import io.darkroom.transform.syntax.Parameter;
import java.util.List;

/// Reads `q_`.
final class QualityReader {
  /// From above 0, because a share of 1 is written with a decimal point.
  private static final Scalar.Range RANGE = new Scalar.Range(Double.MIN_VALUE, 100);

  private final Parameter parameter;

  private QualityReader(Parameter parameter) {
    this.parameter = parameter;
  }

  static OutputSetting read(Parameter parameter) {
    return new QualityReader(parameter).quality();
  }

  private OutputSetting quality() {
    var items = parameter.value().split(':');
    var rest = items.subList(1, items.size());
    return switch (items.getFirst().text()) {
      case "auto" -> automatic(rest);
      case "jpegmini" -> jpegMini(rest);
      default -> fixed(items.getFirst(), rest);
    };
  }

  /// `80`, `80:444`, or `80:qmax_90`, whose second part only concerns videos.
  private OutputSetting fixed(Fragment number, List<Fragment> rest) {
    var percent = LengthReader.findScalar(Key.QUALITY, number, RANGE).orElseThrow(this::refusal);
    if (percent instanceof Scalar.Fixed(double value, boolean point) && value < 1 && !point) {
      throw refusal();
    }
    return switch (rest.size()) {
      case 0 -> new OutputSetting.Quality(percent, null);
      case 1 ->
          isQuantizerLimit(rest.getFirst())
              ? new OutputSetting.Quality(percent, null)
              : new OutputSetting.Quality(percent, chroma(rest.getFirst()));
      default -> throw refusal();
    };
  }

  private boolean isQuantizerLimit(Fragment item) {
    if (!item.text().startsWith("qmax_")) {
      return false;
    }
    if (Integers.find(item.from("qmax_".length()).text(), 1, 100).isEmpty()) {
      throw refusal();
    }
    return true;
  }

  /// `auto[:level][:sensitive|:chroma]`.
  private OutputSetting automatic(List<Fragment> rest) {
    var level = rest.isEmpty() ? Level.UNSAID : level(rest.getFirst());
    var qualifiers = level == Level.UNSAID ? rest : rest.subList(1, rest.size());
    if (qualifiers.size() > 1) {
      throw refusal();
    }
    if (qualifiers.isEmpty()) {
      return new OutputSetting.AutomaticQuality(level, false, null);
    }
    var qualifier = qualifiers.getFirst();
    return qualifier.text().equals("sensitive")
        ? new OutputSetting.AutomaticQuality(level, true, null)
        : new OutputSetting.AutomaticQuality(level, false, chroma(qualifier));
  }

  private static Level level(Fragment item) {
    return switch (item.text()) {
      case "best" -> Level.BEST;
      case "good" -> Level.GOOD;
      case "eco" -> Level.ECO;
      case "low" -> Level.LOW;
      default -> Level.UNSAID;
    };
  }

  /// The add-on's three levels, as the fixed qualities that come nearest.
  private OutputSetting jpegMini(List<Fragment> rest) {
    if (rest.size() > 1) {
      throw refusal();
    }
    int percent =
        switch (rest.isEmpty() ? "best" : rest.getFirst().text()) {
          case "0", "best" -> 88;
          case "1", "high" -> 80;
          case "2", "medium" -> 70;
          default -> throw refusal();
        };
    return new OutputSetting.Quality(new Scalar.Fixed(percent, false), null);
  }

  private Chroma chroma(Fragment item) {
    return Chroma.find(item.text()).orElseThrow(this::refusal);
  }

  private TransformException refusal() {
    return Refusal.badValue(
        Key.QUALITY, parameter, "a number from 1 to 100, auto, or auto:best, good, eco or low");
  }
}
