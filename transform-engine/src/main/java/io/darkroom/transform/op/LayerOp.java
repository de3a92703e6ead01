package io.darkroom.transform.op;

/// Operations that bring a second picture. Positions count from the top left of the result.
public sealed interface LayerOp extends Op {

  /// The second picture.
  LayerPlan layer();

  /// Lay a layer over or under the picture, on a canvas that holds both; what is on neither is
  /// transparent, and what stands over the canvas is cut. libvips: `composite2`.
  ///
  /// @param left where the layer stands
  /// @param top where the layer stands
  /// @param width of the canvas
  /// @param height of the canvas
  /// @param baseLeft where the picture stands
  /// @param baseTop where the picture stands
  /// @param base the size of the picture
  /// @param tiled whether the layer is repeated in all directions as far as the canvas goes
  record Composite(
      LayerPlan layer,
      int left,
      int top,
      int width,
      int height,
      int baseLeft,
      int baseTop,
      Extent base,
      Blend blend,
      boolean tiled)
      implements LayerOp {
    /// Whether the canvas is larger than the picture.
    public boolean growsCanvas() {
      return width != base.width() || height != base.height();
    }
  }

  /// Take each pixel from a place aside, edges going on beyond themselves: 127 in the layer's red
  /// stays, 0 takes from `strengthX` pixels left of it, 254 from as far to its right; green by
  /// `strengthY`, downwards. Outside of the layer nothing moves. libvips: `mapim` bilinear.
  record Displace(LayerPlan layer, int left, int top, double strengthX, double strengthY)
      implements LayerOp {}

  /// How a layer and the picture below it become one.
  enum Blend {
    /// The layer covers the picture.
    OVER,
    /// The picture covers the layer.
    UNDER,
    MULTIPLY,
    SCREEN,
    OVERLAY,
    /// The darker the layer, the more transparent the picture; the layer is not shown.
    MASK,
    /// The picture becomes transparent where the layer is not; the layer is not shown.
    CUT_OUT,
    /// The picture stays only where the layer is opaque; the layer is not shown.
    KEEP_INSIDE
  }
}
