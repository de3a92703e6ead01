package io.darkroom.transform.op;

/// Which neighbors within a radius an operation looks at.
public enum Kernel {
  OCTAGON,
  DIAMOND,
  SQUARE,
  DISK,
  PLUS,
  CROSS,
  RING;

  /// Half of an octagon's side as a part of its height: tan(22.5 degrees).
  private static final double OCTAGON_SIDE = Math.sqrt(2) - 1;

  /// How thick the lines of a plus, a cross and a ring are to each side.
  private static final double HALF_LINE = 0.5;

  /// Whether the neighbor at a distance of (`x`, `y`) pixels belongs to the kernel.
  public boolean holds(int x, int y, double radiusPixels) {
    double across = Math.abs(x);
    double down = Math.abs(y);
    double far = Math.max(across, down);
    return switch (this) {
      case SQUARE -> far <= radiusPixels;
      case DIAMOND -> across + down <= radiusPixels;
      case OCTAGON -> far <= radiusPixels && across + down <= radiusPixels * (1 + OCTAGON_SIDE);
      case DISK -> across * across + down * down <= radiusPixels * radiusPixels;
      case PLUS -> far <= radiusPixels && Math.min(across, down) < HALF_LINE;
      case CROSS -> far <= radiusPixels && Math.abs(across - down) < HALF_LINE;
      case RING -> Math.abs(Math.hypot(across, down) - radiusPixels) <= HALF_LINE;
    };
  }
}
