package io.darkroom.transform.engine.raster;

import io.darkroom.transform.op.AreaOp.Part;

/// Parts of pictures, taken out and put back.
final class Parts {
  /// How much of an ellipse's radius its rim takes to fade out.
  private static final double FEATHER = 0.1;

  private Parts() {}

  static Raster cut(Raster picture, Part part) {
    var result = new int[part.width() * part.height()];
    for (int y = 0; y < part.height(); y++) {
      System.arraycopy(
          picture.argb(),
          (part.top() + y) * picture.width() + part.left(),
          result,
          y * part.width(),
          part.width());
    }
    return new Raster(part.width(), part.height(), result);
  }

  static Raster replaced(Raster picture, Part part, Raster by, Pulse pulse) {
    var result = picture.argb().clone();
    for (int y = 0; y < part.height(); y++) {
      pulse.check();
      for (int x = 0; x < part.width(); x++) {
        int place = (part.top() + y) * picture.width() + part.left() + x;
        double share = part.ellipse() ? inEllipse(x, y, part) : 1;
        result[place] = share == 1 ? by.at(x, y) : Mixing.mix(result[place], by.at(x, y), share);
      }
    }
    return new Raster(picture.width(), picture.height(), result);
  }

  /// 1 inside, 0 outside, between on the rim.
  private static double inEllipse(int x, int y, Part part) {
    double across = 2 * (x + 0.5) / part.width() - 1;
    double down = 2 * (y + 0.5) / part.height() - 1;
    return Math.clamp((1 - Math.hypot(across, down)) / FEATHER, 0.0, 1.0);
  }
}
