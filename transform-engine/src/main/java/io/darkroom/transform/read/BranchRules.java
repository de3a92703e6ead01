package io.darkroom.transform.read;

import io.darkroom.transform.model.OutputFlag;
import io.darkroom.transform.model.OutputSetting;
import io.darkroom.transform.model.Step;
import java.util.List;
import java.util.Set;

/// What must not stand inside a condition. Reference: "Conditional transformations".
final class BranchRules {
  private static final Set<String> FLAGS =
      Set.of(
          "layer_apply",
          "region_relative",
          "relative",
          "progressive",
          "cutter",
          "clip",
          "clip_evenodd",
          "png8",
          "attachment",
          "awebp",
          "lossy");

  private BranchRules() {}

  /// Whether a component may stand inside a condition.
  static boolean allow(ComponentValues values, List<Step> steps) {
    return FLAGS.containsAll(values.flags) && allow(steps);
  }

  /// Whether steps may stand inside a condition.
  static boolean allow(List<Step> steps) {
    return steps.stream().allMatch(BranchRules::allows);
  }

  private static boolean allows(Step step) {
    return switch (step) {
      case Step.IgnoreOrientation() -> false;
      case Step.LayOn(var overlay) -> allow(overlay.steps());
      case Step.Configure(var setting) -> allows(setting);
      case Step.BeginIf _,
          Step.Else _,
          Step.EndIf _,
          Step.Assign _,
          Step.UseNamed _,
          Step.ChoosePages _,
          Step.Clip _,
          Step.Apply _,
          Step.ApplyRelative _,
          Step.Rotate _,
          Step.ApplyEffect _,
          Step.Fade _,
          Step.RoundCorners _,
          Step.AddBorder _,
          Step.Fill _ ->
          true;
    };
  }

  private static boolean allows(OutputSetting setting) {
    return switch (setting) {
      case OutputSetting.Format _,
          OutputSetting.AutomaticFormat _,
          OutputSetting.DefaultImage _,
          OutputSetting.ColorSpace _,
          OutputSetting.ColorProfile _,
          OutputSetting.FrameDelay _ ->
          false;
      case OutputSetting.Flag(var flag) ->
          flag == OutputFlag.PNG8 || flag == OutputFlag.AWEBP || flag == OutputFlag.LOSSY;
      case OutputSetting.Quality _,
          OutputSetting.AutomaticQuality _,
          OutputSetting.PixelRatio _,
          OutputSetting.AutomaticPixelRatio _,
          OutputSetting.Density _,
          OutputSetting.Attachment _,
          OutputSetting.Progressive _ ->
          true;
    };
  }
}
