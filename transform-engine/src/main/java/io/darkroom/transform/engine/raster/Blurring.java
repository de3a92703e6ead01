package io.darkroom.transform.engine.raster;

/// Gaussian blur of whole pictures.
final class Blurring {
  /// The level band about the middle that stays sharp, as a part of the height.
  private static final double SHARP_BAND = 0.2;

  /// Into how many grades of blur a growing one is divided; between them it is mixed.
  private static final int GRADES = 4;

  private Blurring() {}

  static Raster blur(Raster picture, double sigma, Pulse pulse) {
    int width = picture.width();
    int height = picture.height();
    var planes = new float[4][];
    int[] shifts = {Raster.ALPHA, Raster.RED, Raster.GREEN, Raster.BLUE};
    for (int i = 0; i < planes.length; i++) {
      planes[i] = Gaussian.blurred(picture.premultiplied(shifts[i]), width, height, sigma, pulse);
    }
    return Raster.ofPremultiplied(width, height, planes[0], planes[1], planes[2], planes[3]);
  }

  static Raster blurAwayFromMiddle(Raster picture, double sigma, Pulse pulse) {
    var grades = new Raster[GRADES + 1];
    grades[0] = picture;
    for (int i = 1; i <= GRADES; i++) {
      grades[i] = blur(picture, sigma * i / GRADES, pulse);
    }
    var result = new int[picture.argb().length];
    for (int y = 0; y < picture.height(); y++) {
      double distance = Math.abs(2 * (y + 0.5) / picture.height() - 1);
      double grade = GRADES * Math.max(0, distance - SHARP_BAND) / (1 - SHARP_BAND);
      int lower = Math.min(GRADES - 1, (int) grade);
      for (int x = 0; x < picture.width(); x++) {
        result[y * picture.width() + x] =
            Mixing.mix(grades[lower].at(x, y), grades[lower + 1].at(x, y), grade - lower);
      }
    }
    return new Raster(picture.width(), picture.height(), result);
  }
}
