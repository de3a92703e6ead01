package io.darkroom.transform.op;

/// A color in CIE Lab under D65. Reference: CIE 15; sRGB by IEC 61966-2-1.
///
/// @param lightness 0 to 100
public record Lab(double lightness, double a, double b) {
  private static final double WHITE_X = 0.95047;
  private static final double WHITE_Z = 1.08883;
  private static final double EPSILON = 216.0 / 24389;
  private static final double KAPPA = 24389.0 / 27;

  /// Red, green and blue of sRGB, each 0 to 1.
  public static Lab of(double red, double green, double blue) {
    double r = linear(red);
    double g = linear(green);
    double b = linear(blue);
    double x = f((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / WHITE_X);
    double y = f(0.2126729 * r + 0.7151522 * g + 0.0721750 * b);
    double z = f((0.0193339 * r + 0.1191920 * g + 0.9503041 * b) / WHITE_Z);
    return new Lab(116 * y - 16, 500 * (x - y), 200 * (y - z));
  }

  public static Lab of(Rgba color) {
    return of(color.red() / 255.0, color.green() / 255.0, color.blue() / 255.0);
  }

  /// Red, green and blue of sRGB; beyond 0 to 1 where the screen has no such color.
  public double[] toSrgb() {
    double y = (lightness + 16) / 116;
    double x = WHITE_X * inverse(y + a / 500);
    double z = WHITE_Z * inverse(y - b / 200);
    double luminance = inverse(y);
    return new double[] {
      encoded(3.2404542 * x - 1.5371385 * luminance - 0.4985314 * z),
      encoded(-0.9692660 * x + 1.8760108 * luminance + 0.0415560 * z),
      encoded(0.0556434 * x - 0.2040259 * luminance + 1.0572252 * z)
    };
  }

  public double chroma() {
    return Math.hypot(a, b);
  }

  public double distanceTo(Lab other) {
    return Math.hypot(Math.hypot(lightness - other.lightness, a - other.a), b - other.b);
  }

  /// Linear light of an sRGB value, both 0 to 1.
  public static double linear(double value) {
    return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }

  /// The sRGB value of linear light; below 0 stays below.
  public static double encoded(double light) {
    return light <= 0.0031308 ? light * 12.92 : 1.055 * Math.pow(light, 1 / 2.4) - 0.055;
  }

  private static double f(double t) {
    return t > EPSILON ? Math.cbrt(t) : (KAPPA * t + 16) / 116;
  }

  private static double inverse(double f) {
    double cube = f * f * f;
    return cube > EPSILON ? cube : (116 * f - 16) / KAPPA;
  }
}
