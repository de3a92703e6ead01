package io.darkroom.transform.read;

import io.darkroom.transform.model.Coordinate;
import io.darkroom.transform.model.Gravity;
import io.darkroom.transform.model.Layer;
import io.darkroom.transform.model.Overlay;
import io.darkroom.transform.model.Placement;
import io.darkroom.transform.model.Step;
import io.darkroom.transform.syntax.Key;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The steps read so far, those of open layers apart. What a component of a layer says of the final
/// file, and the variables it assigns, are steps beside the layer. One chain only.
final class StepTree {
  private static final Set<String> RELATIVE = Set.of("relative", "region_relative");

  private final Deque<OpenLayer> open = new ArrayDeque<>();
  private List<Step> steps = new ArrayList<>();

  /// A layer on the way.
  ///
  /// @param around the steps before it
  private record OpenLayer(
      Layer layer, boolean beneath, Position position, List<Step> around, Set<String> flags) {}

  /// Where a component says that its layer goes; null where it does not.
  private record Position(
      @Nullable Gravity gravity, @Nullable Coordinate x, @Nullable Coordinate y) {

    static Position take(ComponentValues values) {
      var position = new Position(values.gravity, values.x, values.y);
      values.gravity = null;
      values.x = null;
      values.y = null;
      return position;
    }

    Placement or(Position other) {
      return new Placement(
          first(gravity, other.gravity, Gravity.CENTER),
          first(x, other.x, Coordinate.ZERO),
          first(y, other.y, Coordinate.ZERO));
    }

    private static <T> T first(@Nullable T one, @Nullable T other, T otherwise) {
      return one == null ? Objects.requireNonNullElse(other, otherwise) : one;
    }
  }

  void add(Step step) {
    steps.add(step);
  }

  /// All steps, once every layer is closed.
  List<Step> steps() {
    return steps;
  }

  /// Takes the steps of a component that neither opens nor closes a layer.
  void plain(ComponentValues values, List<Step> own) {
    addToLayer(own, open.isEmpty() ? Set.of() : values.flags);
    if (!open.isEmpty()) {
      open.peek().flags().addAll(values.flags);
    }
  }

  /// Takes a component that opens a layer.
  void open(ComponentValues values) {
    steps.addAll(values.assignments);
    values.assignments.clear();
    var parameter = Objects.requireNonNull(values.layer);
    var layer = LayerReader.read(parameter, values);
    boolean beneath = parameter.key().equals(Key.UNDERLAY.text());
    var position = Position.take(values);
    var around = steps;
    steps = new ArrayList<>();
    open.push(new OpenLayer(layer, beneath, position, around, new HashSet<>(values.flags)));
    addToLayer(withoutSettings(ComponentSteps.of(values), around), values.flags);
  }

  /// Takes the component that closes the layer opened last.
  void close(ComponentValues values) {
    open.peek().flags().addAll(values.flags);
    var around = open.peek().around();
    around.addAll(values.assignments);
    values.assignments.clear();
    var mixing = MixingReader.find(values);
    var position = Position.take(values);
    var settings = new ArrayList<Step>();
    addToLayer(withoutSettings(ComponentSteps.of(values), settings), values.flags);
    lay(mixing.orElse(new Overlay.Blended(Overlay.Blend.NORMAL)), position);
    steps.addAll(settings);
  }

  /// Takes a component that is a layer by itself.
  void whole(ComponentValues values) {
    var mixing = MixingReader.find(values);
    open(values);
    lay(mixing.orElse(new Overlay.Blended(Overlay.Blend.NORMAL)), new Position(null, null, null));
  }

  private void lay(Overlay.Mixing mixing, Position position) {
    var opened = open.pop();
    var placement = position.or(opened.position());
    if (placement.gravity() instanceof Gravity.Auto) {
      throw Refusal.conflict(ResizeReader.AUTOMATIC_GRAVITY);
    }
    boolean movesPixels = mixing instanceof Overlay.Displaced; // x and y are strengths then
    var flags = opened.flags();
    var overlay =
        new Overlay(
            flagged(opened),
            steps,
            mixing,
            opened.beneath(),
            movesPixels
                ? new Placement(placement.gravity(), Coordinate.ZERO, Coordinate.ZERO)
                : placement,
            flags.contains("no_overflow"),
            flags.contains("tiled"),
            flags.contains("region_relative"));
    steps = opened.around();
    steps.add(new Step.LayOn(overlay));
  }

  /// The layer with the flags of text, which may stand in any of its components.
  private static Layer flagged(OpenLayer opened) {
    var flags = opened.flags();
    boolean isTrimmed = !flags.contains("text_no_trim");
    boolean mayOverflow = !flags.contains("text_disallow_overflow");
    return switch (opened.layer()) {
      case Layer.Text text -> text.with(isTrimmed, mayOverflow);
      case Layer.StoredStyle text -> text.with(isTrimmed, mayOverflow);
      case Layer.Picture _, Layer.InVariable _, Layer.ColorTable _ -> opened.layer();
    };
  }

  private void addToLayer(List<Step> own, Set<String> flags) {
    boolean isRelative = flags.stream().anyMatch(RELATIVE::contains);
    for (var step : own) {
      steps.add(
          isRelative && step instanceof Step.Apply(var resize)
              ? new Step.ApplyRelative(resize)
              : step);
    }
  }

  private static List<Step> withoutSettings(List<Step> own, List<Step> settings) {
    var kept = new ArrayList<Step>();
    for (var step : own) {
      (step instanceof Step.Configure ? settings : kept).add(step);
    }
    return kept;
  }
}
