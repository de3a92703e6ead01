package io.darkroom.transform;

import io.darkroom.transform.expression.Expression;
import io.darkroom.transform.model.Layer;
import io.darkroom.transform.model.LayerIdentity;
import io.darkroom.transform.model.RequestedEffect;
import io.darkroom.transform.model.RequestedEffect.Piece;
import io.darkroom.transform.model.Step;
import io.darkroom.transform.model.Transformation;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Collects the pictures that a transformation may use as layers. Where the name is in a variable,
/// every text that the variable is ever given counts. One transformation only.
final class NamedLayers {
  /// The effect that takes a mask, as it stands before its argument.
  private static final Piece MASKED = new Piece.Written("embed_clipping_path");

  private final Transformation transformation;
  private final Set<LayerIdentity> identities = new LinkedHashSet<>();

  private NamedLayers(Transformation transformation) {
    this.transformation = transformation;
  }

  /// In the order of the text, each once.
  static List<LayerIdentity> of(Transformation transformation) {
    var layers = new NamedLayers(transformation);
    layers.collect(transformation.steps());
    return List.copyOf(layers.identities);
  }

  private void collect(List<Step> steps) {
    for (var step : steps) {
      if (step instanceof Step.LayOn(var overlay)) {
        collect(overlay.layer());
        collect(overlay.steps());
      } else if (step instanceof Step.ApplyEffect(RequestedEffect.Computed computed, _)) {
        collect(computed);
      }
    }
  }

  /// A mask is a picture, though no layer.
  private void collect(RequestedEffect.Computed effect) {
    for (var piece : effect.pieces()) {
      boolean isMask = effect.pieces().contains(MASKED);
      if (isMask
          && piece instanceof Piece.Computed(var formula)
          && formula.root() instanceof Expression.Variable(var name)) {
        collectValues(name, transformation.steps());
      }
    }
  }

  private void collect(Layer layer) {
    switch (layer) {
      case Layer.Picture(var identity) -> identities.add(identity);
      case Layer.InVariable(var formula) -> {
        if (formula.root() instanceof Expression.Variable(var name)) {
          collectValues(name, transformation.steps());
        }
      }
      case Layer.Text _, Layer.ColorTable _, Layer.StoredStyle _ -> {
        // Name no picture.
      }
    }
  }

  private void collectValues(String variable, List<Step> steps) {
    for (var step : steps) {
      if (step instanceof Step.LayOn(var overlay)) {
        collectValues(variable, overlay.steps());
      } else if (step instanceof Step.Assign(var name, var value) && name.equals(variable)) {
        switch (value.root()) {
          case Expression.Text(var text) -> identities.add(LayerIdentity.ofText(text));
          case Expression.Reference(var id) -> identities.add(LayerIdentity.ofText(id));
          case Expression _ -> {
            // No text as it stands, so it names no picture either.
          }
        }
      }
    }
  }
}
