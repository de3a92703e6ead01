package io.darkroom.transform.read;

import io.darkroom.transform.error.TransformException;
import io.darkroom.transform.model.OutputFlag;
import io.darkroom.transform.model.OutputSetting;
import io.darkroom.transform.model.OutputSetting.Progressive.Passes;
import io.darkroom.transform.model.Step.Clip.ClipRule;
import io.darkroom.transform.syntax.Fragment;
import io.darkroom.transform.syntax.Key;
import io.darkroom.transform.syntax.Parameter;
import java.util.Optional;
import java.util.Set;

/// Reads `fl_`: flags joined by dots, each with its argument behind a colon.
final class FlagReader {
  /// Flags that only qualify a layer or a text; without one they change nothing.
  private static final Set<String> OF_LAYERS =
      Set.of(
          "relative",
          "region_relative",
          "no_overflow",
          "tiled",
          "cutter",
          "text_no_trim",
          "text_disallow_overflow");

  /// Flags that only concern videos and 3D models; pictures ignore them.
  private static final Set<String> OF_VIDEOS =
      Set.of(
          "alternate",
          "draco",
          "hlsv3",
          "mono",
          "no_stream",
          "splice",
          "streaming_attachment",
          "truncate_ts",
          "waveform",
          "keep_dar");

  private FlagReader() {}

  static void read(ComponentValues values, Parameter parameter) {
    for (var flag : parameter.value().split('.')) {
      var name = flag.split(':').getFirst();
      read(name.text(), argument(flag, name), values, parameter);
      values.flags.add(name.text());
    }
  }

  private static void read(
      String name, Optional<Fragment> argument, ComponentValues values, Parameter parameter) {
    switch (name) {
      case "attachment" ->
          values.settings.add(
              new OutputSetting.Attachment(argument.map(Fragment::decoded).orElse(null)));
      case "progressive" ->
          values.settings.add(new OutputSetting.Progressive(passes(argument, parameter)));
      default -> {
        if (OF_VIDEOS.contains(name)) {
          return;
        }
        if (argument.isPresent()) {
          throw refusal(parameter, name + ":" + argument.get());
        }
        readPlain(name, values, parameter);
      }
    }
  }

  private static void readPlain(String name, ComponentValues values, Parameter parameter) {
    if (OF_LAYERS.contains(name)) {
      return;
    }
    switch (name) {
      case "ignore_aspect_ratio" -> values.ignoresAspectRatio = true;
      case "layer_apply" -> values.closesLayer = true;
      case "clip" -> values.clip = ClipRule.NONZERO;
      case "clip_evenodd" -> values.clip = ClipRule.EVEN_ODD;
      default ->
          values.settings.add(
              new OutputSetting.Flag(
                  OutputFlag.find(name).orElseThrow(() -> refusal(parameter, name))));
    }
  }

  private static Passes passes(Optional<Fragment> argument, Parameter parameter) {
    return switch (argument.map(Fragment::text).orElse("")) {
      case "" -> Passes.DEFAULT;
      case "semi" -> Passes.SEMI;
      case "steep" -> Passes.STEEP;
      case "none" -> Passes.NONE;
      default -> throw refusal(parameter, parameter.value().text());
    };
  }

  private static Optional<Fragment> argument(Fragment flag, Fragment name) {
    return flag.text().length() > name.text().length()
        ? Optional.of(flag.from(name.text().length() + 1))
        : Optional.empty();
  }

  private static TransformException refusal(Parameter parameter, String flag) {
    return Refusal.badValue(Key.FLAG, parameter, flag, "a flag");
  }
}
