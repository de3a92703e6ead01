package io.darkroom.transform.op;

/// How [ColorOp.ReplaceColor] moves one color to another, in CIE Lab.
///
/// @param radius in Lab
public record Recoloring(Lab from, Lab to, double radius) {
  /// The outer part of the radius over which the effect fades away.
  public static final double SOFT_SHARE = 0.3;

  /// Below this chroma a color has no hue to speak of, and what replaces it gets the chroma of the
  /// new color whatever its own.
  public static final double GRAY_CHROMA = 3;

  /// How much more chroma than the old color a pixel may be taken to have.
  public static final double MAX_RATIO = 2;

  /// How much of the new color a pixel gets, 0 to 1.
  public double weight(Lab color) {
    double left = radius - color.distanceTo(from);
    return Math.clamp(left / (SOFT_SHARE * radius), 0, 1);
  }

  /// The pixel at full weight.
  public Lab recolored(Lab color) {
    double ratio =
        from.chroma() < GRAY_CHROMA ? 1 : Math.min(MAX_RATIO, color.chroma() / from.chroma());
    return new Lab(
        color.lightness() + to.lightness() - from.lightness(), to.a() * ratio, to.b() * ratio);
  }
}
