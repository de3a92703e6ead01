package io.darkroom.transform.op;

/// The size of a picture, or of one frame, in pixels.
public record Extent(int width, int height) {
  public Extent {
    if (width < 1 || height < 1) {
      throw new IllegalArgumentException("an empty picture: " + width + "x" + height);
    }
  }

  /// The size after an operation on a picture of this size.
  public Extent after(Op op) {
    return switch (op) {
      case Op.Orient(var orientation) -> orientation.swapsSides() ? swapped() : this;
      case Op.Resize(int newWidth, int newHeight) -> new Extent(newWidth, newHeight);
      case Op.ExtractArea(_, _, int newWidth, int newHeight) -> new Extent(newWidth, newHeight);
      case Op.Embed(_, _, int newWidth, int newHeight, _) -> new Extent(newWidth, newHeight);
      case Op.QuarterTurn(int quarterTurns) -> quarterTurns % 2 == 1 ? swapped() : this;
      case Op.Rotate(_, int newWidth, int newHeight, _) -> new Extent(newWidth, newHeight);
      case Op.MirrorHorizontally() -> this;
      case Op.MirrorVertically() -> this;
      case Op.ToSrgb() -> this;
      case Op.Flatten(_) -> this;
      case Op.Underpaint(_) -> this;
      case Op.EmbedMatching(_, _, int newWidth, int newHeight, _) ->
          new Extent(newWidth, newHeight);
      case Op.SmartCrop(int newWidth, int newHeight) -> new Extent(newWidth, newHeight);
      case Op.RoundCorners(_) -> this;
      case Op.RoundBorder(int line, _, _) -> new Extent(width + 2 * line, height + 2 * line);
      case Op.MultiplyAlpha(_) -> this;
      case LayerOp.Composite composite -> new Extent(composite.width(), composite.height());
      case LayerOp.Displace _ -> this;
      case ColorOp _, FrameOp _ -> this;
      case AreaOp _ -> this;
      case ShapeOp shape -> ShapeOp.after(shape, this);
    };
  }

  /// The size after all operations, in order.
  public Extent after(Iterable<Op> ops) {
    var extent = this;
    for (var op : ops) {
      extent = extent.after(op);
    }
    return extent;
  }

  /// The size after a decoder made the picture smaller by a whole factor.
  public Extent shrunkBy(int factor) {
    return new Extent(Math.max(1, width / factor), Math.max(1, height / factor));
  }

  /// Width and height exchanged.
  public Extent swapped() {
    return new Extent(height, width);
  }

  public long pixels() {
    return (long) width * height;
  }

  @Override
  public String toString() {
    return width + "x" + height;
  }
}
