package io.darkroom.transform.op;

/// How often colors occur, in a cube of 16 by 16 by 16 bins of red, green and blue.
///
/// @param counts by `(red · 16 + green) · 16 + blue`
@SuppressWarnings("ArrayRecordComponent") // handed over, never compared
public record ColorCube(double[] counts) {
  public static final int SIDE = 16;
  private static final int BIN = 256 / SIDE;

  /// From this chroma in Lab on a color is a strong one.
  private static final double STRONG_CHROMA = 25;

  /// The middle of the most frequent bin among the strong colors; among all when none is strong.
  public Rgba mostFrequentStrong() {
    int best = -1;
    boolean strong = false;
    for (int i = 0; i < counts.length; i++) {
      boolean isStrong = counts[i] > 0 && Lab.of(middle(i)).chroma() >= STRONG_CHROMA;
      boolean isBetter = best < 0 || counts[i] > counts[best];
      if (isStrong == strong ? isBetter : isStrong) {
        best = i;
        strong = isStrong;
      }
    }
    return middle(best);
  }

  private static Rgba middle(int bin) {
    return new Rgba(
        bin / (SIDE * SIDE) * BIN + BIN / 2,
        bin / SIDE % SIDE * BIN + BIN / 2,
        bin % SIDE * BIN + BIN / 2,
        255);
  }
}
