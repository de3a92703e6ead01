package io.darkroom.transform.model;

import java.util.List;

/// A layer with what is done to it and where it goes. Reference: `l_`, `u_` and `fl_layer_apply`.
///
/// @param steps what is done to the layer alone, in order
/// @param mixing how it becomes one with the picture below
/// @param beneath whether it goes under the picture
/// @param placement on the picture below; fractions are of that
/// @param cutsOverflow whether what stands over the picture below is cut, rather than the picture
///   growing
/// @param tiled whether the layer is repeated over the whole picture
/// @param perRegion whether there is one layer for each region of the gravity, to which its
///   fractions refer
public record Overlay(
    Layer layer,
    List<Step> steps,
    Mixing mixing,
    boolean beneath,
    Placement placement,
    boolean cutsOverflow,
    boolean tiled,
    boolean perRegion) {
  public Overlay {
    steps = List.copyOf(steps);
  }

  public Overlay withLayer(Layer other) {
    return new Overlay(other, steps, mixing, beneath, placement, cutsOverflow, tiled, perRegion);
  }

  public Overlay withSteps(List<Step> others) {
    return new Overlay(layer, others, mixing, beneath, placement, cutsOverflow, tiled, perRegion);
  }

  /// How a layer and the picture below become one.
  public sealed interface Mixing {}

  /// By a rule for each pixel.
  public record Blended(Blend blend) implements Mixing {}

  /// The layer is a map of how far each pixel of the picture moves. The placement has no offset.
  ///
  /// @param x the largest movement to the right, in pixels
  /// @param y the largest movement downwards, in pixels
  public record Displaced(Coordinate x, Coordinate y) implements Mixing {}

  /// A rule for each pixel.
  public enum Blend {
    NORMAL,
    MULTIPLY,
    SCREEN,
    OVERLAY,
    MASK,
    CUT_OUT,
    CUTTER
  }
}
