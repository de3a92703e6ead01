package io.darkroom.transform.read;

import io.darkroom.transform.model.Step;
import java.util.ArrayList;
import java.util.List;

/// The steps of one component, in the order in which the reference applies several actions of one
/// component, whatever the order of the text.
final class ComponentSteps {
  private ComponentSteps() {}

  static List<Step> of(ComponentValues values) {
    var steps = new ArrayList<Step>(values.assignments);
    steps.addAll(values.named);
    if (values.clip != null) {
      steps.add(new Step.Clip(values.clip, values.pages)); // which path, not which page
    } else if (values.pages != null) {
      steps.add(new Step.ChoosePages(values.pages));
    }
    var angle = values.angle;
    if (angle != null && angle.ignoresOrientation()) {
      steps.add(new Step.IgnoreOrientation());
    }
    if (!EffectReader.takesSides(values)) {
      ResizeReader.findResize(values).map(Step.Apply::new).ifPresent(steps::add);
    }
    if (angle != null && !angle.rotations().isEmpty()) {
      steps.add(new Step.Rotate(angle.rotations(), values.background));
    }
    if (values.effect != null) {
      steps.add(new Step.ApplyEffect(values.effect, EffectReader.qualifiers(values)));
    }
    addShape(values, steps);
    if (values.background != null) {
      steps.add(new Step.Fill(values.background));
    }
    values.settings.stream().map(Step.Configure::new).forEach(steps::add);
    return steps;
  }

  private static void addShape(ComponentValues values, List<Step> steps) {
    if (values.opacity != null) {
      steps.add(new Step.Fade(values.opacity));
    }
    if (values.radius != null) {
      steps.add(new Step.RoundCorners(values.radius, values.border));
    } else if (values.border != null) {
      steps.add(new Step.AddBorder(values.border));
    }
  }
}
