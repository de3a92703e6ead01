package io.darkroom.transform.engine.raster;

import static io.darkroom.transform.engine.raster.Raster.ALPHA;

import io.darkroom.transform.op.ShapeOp.Ruffle;

/// Moves points and alpha a little, by chance that is the same for the same seed. Points near each
/// other move alike: by noise on a lattice, smoothed between.
final class Ruffling {
  /// The side of a cell of the lattice in pixels.
  private static final double CELL = 12;

  private Ruffling() {}

  static Raster ruffle(Raster picture, Ruffle ruffle, Pulse pulse) {
    var warped =
        Warping.warp(
            picture,
            picture.width(),
            picture.height(),
            (x, y, from) -> {
              from.x = x + ruffle.mostPixels() * smooth(ruffle.seed(), x / CELL, y / CELL);
              from.y = y + ruffle.mostPixels() * smooth(~ruffle.seed(), x / CELL, y / CELL);
            },
            pulse);
    for (int i = 0; i < warped.argb().length; i++) {
      int pixel = warped.argb()[i];
      double factor = 1 + ruffle.alphaNoise() * noise(ruffle.seed(), i, -1);
      warped.argb()[i] = (pixel & 0xffffff) | (Raster.share(pixel >>> ALPHA, factor) << ALPHA);
    }
    return warped;
  }

  private static double smooth(long seed, double x, double y) {
    long left = (long) Math.floor(x);
    long top = (long) Math.floor(y);
    double across = ease(x - left);
    double down = ease(y - top);
    double above = noise(seed, left, top) * (1 - across) + noise(seed, left + 1, top) * across;
    double below =
        noise(seed, left, top + 1) * (1 - across) + noise(seed, left + 1, top + 1) * across;
    return above * (1 - down) + below * down;
  }

  private static double ease(double t) {
    return t * t * (3 - 2 * t);
  }

  /// -1 to 1, by the finalizer of SplitMix64: Steele, Lea and Flood, OOPSLA 2014.
  private static double noise(long seed, long x, long y) {
    long bits = seed + x * 0x9e3779b97f4a7c15L + y * 0xd1342543de82ef95L;
    bits = (bits ^ (bits >>> 30)) * 0xbf58476d1ce4e5b9L;
    bits = (bits ^ (bits >>> 27)) * 0x94d049bb133111ebL;
    bits ^= bits >>> 31;
    return (bits >> 11) / (double) (1L << 52);
  }
}
