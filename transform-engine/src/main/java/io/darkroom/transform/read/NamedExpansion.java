package io.darkroom.transform.read;

import io.darkroom.transform.error.Problem;
import io.darkroom.transform.error.TransformException;
import io.darkroom.transform.media.ImageFormat;
import io.darkroom.transform.model.Dimension;
import io.darkroom.transform.model.Layer;
import io.darkroom.transform.model.OutputSetting;
import io.darkroom.transform.model.Overlay;
import io.darkroom.transform.model.Scalar;
import io.darkroom.transform.model.Step;
import io.darkroom.transform.model.Transformation;
import io.darkroom.transform.syntax.ComponentParser;
import io.darkroom.transform.syntax.TextLimits;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Puts the steps of named transformations in the place of their names, and stored texts in the
/// place of theirs. What depends on the client (`f_auto`, `dpr_auto`, `w_auto`) has no effect
/// inside a stored text. One transformation only.
public final class NamedExpansion {
  private final TransformationReader reader;
  private final NamedTransformations names;
  private final StoredTexts texts;
  private final TextLimits limits;
  private final Deque<String> inside = new ArrayDeque<>();
  private final List<String> definitions = new ArrayList<>();
  private List<Step> steps = new ArrayList<>();
  private int components;
  private int branches;
  private boolean looksAtFaces;
  private @Nullable ImageFormat extension;

  private NamedExpansion(
      TransformationReader reader,
      NamedTransformations names,
      StoredTexts texts,
      TextLimits limits) {
    this.reader = reader;
    this.names = names;
    this.texts = texts;
    this.limits = limits;
  }

  /// The transformation without names; its canonical text keeps them.
  ///
  /// @throws TransformException with `UnknownName` when a name is not stored, with
  ///   `MissingResource` when a text is not, with `Conflict` when a text uses itself, with
  ///   `TooLarge` when the limit of components or depth is passed, and as reading does for what a
  ///   stored text says
  public static Transformation expand(
      Transformation transformation,
      TransformationReader reader,
      NamedTransformations names,
      StoredTexts texts,
      TextLimits limits) {
    if (!usesNames(transformation.steps())) {
      return transformation;
    }
    var expansion = new NamedExpansion(reader, names, texts, limits);
    expansion.addAll(transformation);
    return new Transformation(
        transformation.canonical(),
        expansion.steps,
        expansion.components,
        expansion.looksAtFaces,
        expansion.definitions,
        transformation.extension() == null ? expansion.extension : transformation.extension());
  }

  private static boolean usesNames(List<Step> steps) {
    return steps.stream()
        .anyMatch(step ->
            step instanceof Step.UseNamed
                || (step instanceof Step.LayOn(var overlay)
                    && (overlay.layer() instanceof Layer.StoredStyle
                        || usesNames(overlay.steps()))));
  }

  private void addAll(Transformation transformation) {
    components += transformation.components();
    looksAtFaces |= transformation.looksAtFaces();
    if (components > limits.components()) {
      throw tooLarge("components in a transformation", components, limits.components());
    }
    addAll(transformation.steps());
  }

  private void addAll(List<Step> others) {
    for (var step : others) {
      switch (step) {
        case Step.UseNamed named -> use(named);
        case Step.BeginIf begin -> {
          branches++;
          steps.add(begin);
        }
        case Step.EndIf end -> {
          branches--;
          steps.add(end);
        }
        case Step.LayOn(var overlay) -> steps.add(new Step.LayOn(expanded(overlay)));
        case Step other -> steps.add(other);
      }
    }
  }

  private Overlay expanded(Overlay overlay) {
    var around = steps;
    steps = new ArrayList<>();
    addAll(overlay.steps());
    var own = steps;
    steps = around;
    return overlay.layer() instanceof Layer.StoredStyle style
        ? written(overlay, style, own)
        : overlay.withSteps(own);
  }

  private Overlay written(Overlay overlay, Layer.StoredStyle style, List<Step> own) {
    var stored =
        texts
            .find(style.publicId())
            .orElseThrow(
                () -> new TransformException(new Problem.MissingResource(style.publicId())));
    definitions.add(style.publicId() + "=" + stored);
    if (stored.opacityPercent() < 100) {
      own.addFirst(new Step.Fade(new Scalar.Fixed(stored.opacityPercent(), false)));
    }
    return overlay.withLayer(style.in(stored)).withSteps(own);
  }

  private void use(Step.UseNamed named) {
    var name = named.name();
    if (inside.contains(name)) {
      throw new TransformException(new Problem.Conflict("Transformation " + name + " uses itself"));
    }
    if (inside.size() >= limits.depth()) {
      throw tooLarge("transformations inside one another", inside.size() + 1, limits.depth());
    }
    var text =
        names
            .findText(name)
            .orElseThrow(() ->
                new TransformException(new Problem.UnknownName("Unknown transformation " + name)));
    definitions.add(name + "=" + text);
    var stored = reader.read(ComponentParser.parse(text, limits));
    check(named, stored);
    extension = stored.extension() == null ? extension : stored.extension();
    inside.push(name);
    addAll(withoutClient(stored));
    inside.pop();
  }

  private void check(Step.UseNamed named, Transformation stored) {
    if (branches > 0 && !BranchRules.allow(stored.steps())) {
      throw new TransformException(
          new Problem.Malformed(
              "t_" + named.name(), 0, "nothing of the whole file inside a condition"));
    }
    if (named.baseline() && stored.steps().stream().noneMatch(NamedExpansion::namesFormat)) {
      throw new TransformException(
          new Problem.Conflict("Baseline transformation " + named.name() + " names no format"));
    }
  }

  private static boolean namesFormat(Step step) {
    return step instanceof Step.Configure(OutputSetting.Format _);
  }

  private static Transformation withoutClient(Transformation stored) {
    var kept = new ArrayList<Step>();
    for (var step : stored.steps()) {
      if (step instanceof Step.Apply(var resize)
          && resize.box().width() instanceof Dimension.Automatic) {
        kept.add(new Step.Apply(resize.withBox(resize.box().withoutWidth())));
      } else if (!(step instanceof Step.Configure(OutputSetting.AutomaticFormat _))
          && !(step instanceof Step.Configure(OutputSetting.AutomaticPixelRatio _))) {
        kept.add(step);
      }
    }
    return new Transformation(
        stored.canonical(),
        kept,
        stored.components(),
        stored.looksAtFaces(),
        stored.definitions(),
        stored.extension());
  }

  private static TransformException tooLarge(String subject, int actual, int limit) {
    return new TransformException(
        new Problem.TooLarge(
            "Maximum number of %s is %d. Requested %d".formatted(subject, limit, actual),
            actual,
            limit));
  }
}
