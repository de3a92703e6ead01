package io.darkroom.transform.engine.portable;

/// Colors by hue, saturation and lightness. All work in place on red, green and blue, 0 to 1.
///
/// @param hue in sixths of the circle, 0 to 6, red at 0
record Hsl(double hue, double saturation, double lightness) {

  static void turn(double[] color, double degrees) {
    var hsl = of(color);
    double turned = (hsl.hue + degrees / 60 + 6) % 6;
    new Hsl(turned, hsl.saturation, hsl.lightness).writeTo(color);
  }

  static void scale(double[] color, double saturation, double lightness) {
    var hsl = of(color);
    new Hsl(
            hsl.hue,
            Math.min(1, hsl.saturation * saturation),
            Math.min(1, hsl.lightness * lightness))
        .writeTo(color);
  }

  static void vibrance(double[] color, double amount) {
    var hsl = of(color);
    double scaled = hsl.saturation * (1 + amount * (1 - hsl.saturation));
    new Hsl(hsl.hue, scaled, hsl.lightness).writeTo(color);
  }

  /// The value of HSB times a factor, up to 1.
  static void scaleBrightness(double[] color, double factor) {
    double max = Math.max(color[0], Math.max(color[1], color[2]));
    double scale = max == 0 ? 1 : Math.min(factor, 1 / max);
    for (int i = 0; i < color.length; i++) {
      color[i] *= scale;
    }
  }

  private static Hsl of(double[] color) {
    double max = Math.max(color[0], Math.max(color[1], color[2]));
    double min = Math.min(color[0], Math.min(color[1], color[2]));
    double lightness = (max + min) / 2;
    double chroma = max - min;
    if (chroma == 0) {
      return new Hsl(0, 0, lightness);
    }
    double hue;
    if (max == color[0]) {
      hue = ((color[1] - color[2]) / chroma + 6) % 6;
    } else if (max == color[1]) {
      hue = (color[2] - color[0]) / chroma + 2;
    } else {
      hue = (color[0] - color[1]) / chroma + 4;
    }
    return new Hsl(hue, chroma / (1 - Math.abs(2 * lightness - 1)), lightness);
  }

  private void writeTo(double[] color) {
    double chroma = (1 - Math.abs(2 * lightness - 1)) * saturation;
    double second = chroma * (1 - Math.abs(hue % 2 - 1));
    double min = lightness - chroma / 2;
    double[] sixth =
        switch ((int) hue) {
          case 0 -> new double[] {chroma, second, 0};
          case 1 -> new double[] {second, chroma, 0};
          case 2 -> new double[] {0, chroma, second};
          case 3 -> new double[] {0, second, chroma};
          case 4 -> new double[] {second, 0, chroma};
          default -> new double[] {chroma, 0, second};
        };
    for (int i = 0; i < color.length; i++) {
      color[i] = sixth[i] + min;
    }
  }
}
