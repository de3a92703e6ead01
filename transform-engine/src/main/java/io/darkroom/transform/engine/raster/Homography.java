package io.darkroom.transform.engine.raster;

import io.darkroom.transform.op.ShapeOp.Perspective.Corners;

/// A perspective map: `(a·x + b·y + c, d·x + e·y + f) / (g·x + h·y + i)`. P. Heckbert,
/// "Fundamentals of Texture Mapping and Image Warping", 2.2.
record Homography(
    double a, double b, double c, double d, double e, double f, double g, double h, double i) {

  /// From the square between (0, 0) and (1, 1) to the corners.
  static Homography ofUnitSquare(Corners to) {
    double x0 = to.topLeft().x();
    double y0 = to.topLeft().y();
    double x1 = to.topRight().x();
    double y1 = to.topRight().y();
    double x2 = to.bottomRight().x();
    double y2 = to.bottomRight().y();
    double x3 = to.bottomLeft().x();
    double y3 = to.bottomLeft().y();
    double dx1 = x1 - x2;
    double dx2 = x3 - x2;
    double dx3 = x0 - x1 + x2 - x3;
    double dy1 = y1 - y2;
    double dy2 = y3 - y2;
    double dy3 = y0 - y1 + y2 - y3;
    double determinant = dx1 * dy2 - dx2 * dy1;
    double g = (dx3 * dy2 - dx2 * dy3) / determinant;
    double h = (dx1 * dy3 - dx3 * dy1) / determinant;
    return new Homography(
        x1 - x0 + g * x1, x3 - x0 + h * x3, x0, y1 - y0 + g * y1, y3 - y0 + h * y3, y0, g, h, 1);
  }

  /// The way back, up to a factor that does not count.
  Homography inverse() {
    return new Homography(
        e * i - f * h,
        c * h - b * i,
        b * f - c * e,
        f * g - d * i,
        a * i - c * g,
        c * d - a * f,
        d * h - e * g,
        b * g - a * h,
        a * e - b * d);
  }

  void move(double x, double y, Warping.Place to) {
    double depth = g * x + h * y + i;
    to.x = (a * x + b * y + c) / depth;
    to.y = (d * x + e * y + f) / depth;
  }
}
