package io.darkroom.transform.plan;

import io.darkroom.transform.effect.Sight;
import io.darkroom.transform.error.Problem;
import io.darkroom.transform.error.TransformException;
import io.darkroom.transform.expression.Value;
import io.darkroom.transform.expression.WrittenCondition;
import io.darkroom.transform.media.ImageFacts;
import io.darkroom.transform.media.ImageFormat;
import io.darkroom.transform.media.Orientation;
import io.darkroom.transform.media.VectorPath;
import io.darkroom.transform.media.VectorPath.Place;
import io.darkroom.transform.model.LayerIdentity;
import io.darkroom.transform.model.Overlay;
import io.darkroom.transform.model.PageChoice;
import io.darkroom.transform.model.Step;
import io.darkroom.transform.op.Extent;
import io.darkroom.transform.op.LayerPlan;
import io.darkroom.transform.op.Load;
import io.darkroom.transform.op.Op;
import io.darkroom.transform.op.Plan;
import io.darkroom.transform.op.Rgba;
import io.darkroom.transform.op.Save;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
  private final Map<String, Value> variables;
  private final Materials materials;
  private final PlanLimits limits;
  private final LayerBudget budget;

  /// Of what effects leave to chance: the picture at the bottom's, so that a layer differs from one
  /// picture to the next.
  private final long seed;

  private final Deque<Branch> branches = new ArrayDeque<>();
  private @Nullable PageChoice pages;

  /// The path that the file shall have, in pixels of the initial picture.
  private @Nullable VectorPath embedded;

  /// What relative sizes refer to: the picture below a layer; the picture itself when it is none.
  private final @Nullable Extent below;

  /// Whether the steps of a branch are taken, and whether those of the other one are.
  private record Branch(boolean taken, boolean otherTaken) {}

  /// @param load how the picture is decoded
  /// @param pixelRatio the device pixel ratio of the whole chain
  /// @param enlargement how much larger than decoded the picture is drawn
  /// @param gap what shows where nothing was asked for
  /// @param upright whether the stored orientation is applied
  /// @param probe looks at the picture on the way
  Walk(
      AssetFacts facts,
      ClientHints hints,
      Load load,
      double pixelRatio,
      double enlargement,
      Rgba gap,
      boolean upright,
      PlanLimits limits,
      Materials materials,
      PixelProbe probe) {
    this.variables = new HashMap<>();
    this.materials = materials;
    this.limits = limits;
    this.budget = new LayerBudget(limits.framePixels());
    this.seed = Objects.hashCode(facts.publicId());
    this.below = null;
    this.facts = facts;
    this.hints = hints;
    this.load = load;
    this.pixelRatio = pixelRatio;
    this.settings = new Settings(hints, materials);
    var image = facts.image();
    var stored = load.extentOf(image);
    var path = upright ? Affine.IDENTITY : Affine.fromUpright(image.orientation(), stored);
    this.sketch = new Sketch(stored, image.alpha(), path, load.pages(), limits);
    this.drawing =
        new Drawing(
            sketch,
            this::lengths,
            facts.regions(),
            new PathFinder(() -> materials.paths(Materials.BASE), image),
            this::embed,
            gap,
            load.pages() > 1,
            seed,
            sight(probe));
    if (upright) {
      sketch.add(new Op.Orient(image.orientation()));
    }
    if (enlargement != 1) {
      sketch.add(
          new Op.Resize(
              Rounding.side(sketch.extent().width(), enlargement),
              Rounding.side(sketch.extent().height(), enlargement)));
    }
    sketch.add(new Op.ToSrgb());
    this.initial = sketch.extent();
  }

  /// The walk along the steps of a layer, with the variables and settings of the picture below.
  private Walk(Walk base, AssetFacts facts, PathFinder paths, Load load, Extent below) {
    this.variables = base.variables;
    this.settings = base.settings;
    this.materials = base.materials;
    this.limits = base.limits;
    this.budget = base.budget;
    this.seed = base.seed;
    this.hints = base.hints;
    this.pixelRatio = base.pixelRatio;
    this.facts = facts;
    this.load = load;
    this.below = below;
    var stored = load.extentOf(facts.image());
    this.sketch = new Sketch(stored, facts.image().alpha(), Affine.IDENTITY, 1, limits);
    this.drawing =
        new Drawing(
            sketch,
            this::lengths,
            facts.regions(),
            paths,
            mask -> {
              throw new TransformException(
                  new Problem.Conflict("A layer has no clipping path of its own"));
            },
            Rgba.TRANSPARENT,
            false,
            seed,
            Sight.NONE);
    this.initial = new Extent(facts.image().width(), facts.image().height());
  }

  /// The outline of a mask as it lies on the picture here.
  private void embed(String mask) {
    var identity = LayerIdentity.ofText(mask);
    var known =
        materials
            .find(identity)
            .orElseThrow(
                () -> new TransformException(new Problem.MissingResource(identity.text())));
    var size = sketch.extent();
    var back = sketch.path().inverse();
    embedded =
        materials
            .outline(known)
            .moved(
                share -> back.of(new Place(share.x() * size.width(), share.y() * size.height())));
  }

  /// The path that the file shall have, in shares of the finished picture; null when it shall have
  /// none.
  @Nullable VectorPath clippingPath() {
    var size = sketch.extent();
    return embedded == null
        ? null
        : embedded
            .moved(sketch.path()::of)
            .moved(place -> new Place(place.x() / size.width(), place.y() / size.height()));
  }

  private Sight sight(PixelProbe probe) {
    return (tolerance, color) -> {
      var soFar = sketch.extent();
      var lossless = new Save(ImageFormat.PNG, 100);
      var plan = new Plan(load, sketch.ops(), lossless, soFar.width(), soFar.height());
      return probe.contents(plan, tolerance, color);
    };
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
      case Step.Clip clip -> drawing.clip(clip);
      case Step.Apply(var resize) -> drawing.resize(resize);
      case Step.ApplyRelative(var resize) ->
          drawing.resize(resize, below == null ? sketch.extent() : below);
      case Step.LayOn(var overlay) -> layOn(overlay);
      case Step.Rotate(var rotations, var background) -> drawing.rotate(rotations, background);
      case Step.ApplyEffect(var effect, var qualifiers) -> drawing.apply(effect, qualifiers);
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

  private void layOn(Overlay overlay) {
    new LayerDrawing(overlay, sketch, lengths(), drawing.finder(), materials, walker(overlay))
        .draw();
  }

  private LayerDrawing.Walker walker(Overlay overlay) {
    var base = this;
    return new LayerDrawing.Walker() {
      @Override
      public LayerPlan picture(Materials.Known picture, Extent reference) {
        var image = picture.facts().image();
        var page = new LoadChoice(image, false, limits.frames()).load(firstPages(overlay));
        var paths = new PathFinder(() -> materials.paths(picture.number()), image);
        var walk = new Walk(base, picture.facts(), paths, page, reference);
        walk.sketch.add(new Op.Orient(image.orientation()));
        walk.sketch.add(new Op.ToSrgb());
        return walk.layer(
            new LayerPlan.Content.Picture(picture.number(), image, page), overlay.steps());
      }

      @Override
      public LayerPlan text(LayerPlan.Content.Text text, List<Op> first, Extent reference) {
        var size = text.size();
        var image =
            new ImageFacts(
                ImageFormat.PNG, size.width(), size.height(), Orientation.UPRIGHT, true, 1, false);
        var paths = PathFinder.none(image);
        var walk = new Walk(base, AssetFacts.of(image), paths, Load.FIRST_PAGE, reference);
        first.forEach(walk.sketch::add);
        return walk.layer(text, overlay.steps());
      }
    };
  }

  /// What the layer has become after its steps.
  private LayerPlan layer(LayerPlan.Content content, List<Step> steps) {
    take(steps);
    var size = sketch.extent();
    budget.add(size.pixels());
    return new LayerPlan(content, sketch.ops(), size.width(), size.height());
  }

  /// The pages a layer chooses outside of conditions; null when it chooses none.
  private static @Nullable PageChoice firstPages(Overlay overlay) {
    for (var step : overlay.steps()) {
      if (step instanceof Step.ChoosePages(var choice)) {
        return choice;
      }
    }
    return null;
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
