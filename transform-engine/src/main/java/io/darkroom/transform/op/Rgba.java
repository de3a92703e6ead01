package io.darkroom.transform.op;

/// An sRGB color, unpremultiplied; every component 0 to 255, alpha 255 is opaque.
public record Rgba(int red, int green, int blue, int alpha) {
  public static final Rgba WHITE = new Rgba(255, 255, 255, 255);
  public static final Rgba BLACK = new Rgba(0, 0, 0, 255);
  public static final Rgba TRANSPARENT = new Rgba(0, 0, 0, 0);

  public Rgba {
    if (((red | green | blue | alpha) & ~0xff) != 0) {
      throw new IllegalArgumentException(
          "not a color: " + red + "," + green + "," + blue + "," + alpha);
    }
  }

  public boolean isOpaque() {
    return alpha == 255;
  }
}
