package io.darkroom.transform.plan;

import io.darkroom.transform.error.Problem;
import io.darkroom.transform.error.TransformException;
import io.darkroom.transform.expression.Value;
import io.darkroom.transform.expression.WrittenCondition;
import io.darkroom.transform.model.PageChoice;
import io.darkroom.transform.model.Step;
import io.darkroom.transform.op.Extent;
import io.darkroom.transform.op.Load;
import io.darkroom.transform.op.Op;
import io.darkroom.transform.op.Rgba;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One walk along the steps of a transformation, in order, with conditions decided and variables
/// assigned on the way. One plan only.
final class Walk {
  private final AssetFacts facts;
  private final ClientHints hints;
  private final Load load;
  private final double pixelRatio;
  private final Extent initial;
  private final Sketch sketch;
  private final Drawing drawing;
  private final Settings settings;
  private final Map<String, Value> variables = new HashMap<>();
  private final Deque<Branch> branches = new ArrayDeque<>();
  private @Nullable PageChoice pages;

  /// Whether the steps of a branch are taken, and whether those of the other one are.
  private record Branch(boolean taken, boolean otherTaken) {}

  /// @param load how the picture is decoded
  /// @param pixelRatio the device pixel ratio of the whole chain
  /// @param gap what shows where nothing was asked for
  /// @param upright whether the stored orientation is applied
  Walk(
      AssetFacts facts,
      ClientHints hints,
      Load load,
      double pixelRatio,
      Rgba gap,
      boolean upright,
      PlanLimits limits) {
    this.facts = facts;
    this.hints = hints;
    this.load = load;
    this.pixelRatio = pixelRatio;
    this.settings = new Settings(hints);
    var image = facts.image();
    var stored = load.extentOf(image);
    var path = upright ? Affine.IDENTITY : Affine.fromUpright(image.orientation(), stored);
    this.sketch = new Sketch(stored, image.alpha(), path, load.pages(), limits);
    this.drawing = new Drawing(sketch, this::lengths, facts.regions(), gap, load.pages() > 1);
    if (upright) {
      sketch.add(new Op.Orient(image.orientation()));
    }
    sketch.add(new Op.ToSrgb());
    this.initial = sketch.extent();
  }

  void take(List<Step> steps) {
    for (var step : steps) {
      switch (step) {
        case Step.BeginIf(var condition) -> begin(condition);
        case Step.Else() -> {
          var branch = branches.pop();
          branches.push(new Branch(branch.otherTaken(), false));
        }
        case Step.EndIf() -> branches.pop();
        case Step other when isTaken() -> take(other);
        case Step _ -> {
          // In a branch that is not taken.
        }
      }
    }
  }

  private void begin(WrittenCondition condition) {
    boolean reached = isTaken();
    boolean holds = reached && condition.holds(scope());
    branches.push(new Branch(holds, reached && !holds));
  }

  private boolean isTaken() {
    return branches.isEmpty() || branches.peek().taken();
  }

  private void take(Step step) {
    switch (step) {
      case Step.Assign(var name, var formula) -> variables.put(name, formula.evaluate(scope()));
      case Step.UseNamed(var name, _) ->
          throw new TransformException(new Problem.UnknownName("Unknown transformation " + name));
      case Step.ChoosePages(var choice) -> choose(choice);
      case Step.Apply(var resize) -> drawing.resize(resize);
      case Step.Rotate(var rotations, var background) -> drawing.rotate(rotations, background);
      case Step.Fade(var percent) -> drawing.fade(percent);
      case Step.RoundCorners(var radius, var border) -> drawing.roundCorners(radius, border);
      case Step.AddBorder(var border) -> drawing.addBorder(border);
      case Step.Fill(var background) -> drawing.fill(background);
      case Step.Configure(var setting) -> settings.take(setting, lengths());
      case Step.IgnoreOrientation(), Step.BeginIf(_), Step.Else(), Step.EndIf() -> {
        // The first is looked for before the walk; the others are decided above.
      }
    }
  }

  private void choose(PageChoice choice) {
    if (!branches.isEmpty() && facts.image().animated()) {
      throw new TransformException(
          new Problem.Conflict("Frames cannot be chosen inside a condition"));
    }
    pages = choice;
  }

  private PlanScope scope() {
    return new PlanScope(facts, initial, sketch.extent(), load.firstPage() + 1, variables);
  }

  private Lengths lengths() {
    return new Lengths(scope(), pixelRatio, hints);
  }

  Sketch sketch() {
    return sketch;
  }

  Settings settings() {
    return settings;
  }

  /// The pages chosen on the way; null when none were.
  @Nullable PageChoice pages() {
    return pages;
  }
}
