package io.darkroom.transform.engine.raster;

import io.darkroom.transform.op.ShapeOp.Arc;
import io.darkroom.transform.op.ShapeOp.Perspective;
import io.darkroom.transform.op.ShapeOp.Shear;

/// Pictures whose points go elsewhere. Each pixel of the result looks up where it comes from and is
/// read between the pixels there; where the picture becomes smaller, several places are read and
/// their mean taken. Outside of the picture is transparency.
final class Warping {
  private static final int MOST_SAMPLES = 6;

  private Warping() {}

  /// A place; changed in place, because there are as many as pixels.
  static final class Place {
    double x;
    double y;
  }

  /// Where a place of the result comes from, in pixels; not a number: from nowhere.
  interface Origin {
    void find(double x, double y, Place from);
  }

  static Raster shear(Raster picture, Shear shear, Pulse pulse) {
    double determinant = 1 - shear.across() * shear.down();
    if (Math.abs(determinant) < 1e-6) {
      return Raster.transparent(shear.width(), shear.height());
    }
    return warp(
        picture,
        shear.width(),
        shear.height(),
        (x, y, from) -> {
          double right = x - shear.width() / 2.0;
          double below = y - shear.height() / 2.0;
          from.x = (right - shear.across() * below) / determinant + picture.width() / 2.0;
          from.y = (below - shear.down() * right) / determinant + picture.height() / 2.0;
        },
        pulse);
  }

  static Raster perspective(Raster picture, Perspective perspective, Pulse pulse) {
    var inverse = Homography.ofUnitSquare(perspective.corners()).inverse();
    return warp(
        picture,
        perspective.width(),
        perspective.height(),
        (x, y, from) -> {
          inverse.move(x, y, from);
          from.x *= picture.width();
          from.y *= picture.height();
        },
        pulse);
  }

  static Raster arc(Raster picture, Arc arc, Pulse pulse) {
    double angle = Math.toRadians(Math.abs(arc.degrees()));
    double middle = picture.width() / angle;
    double outer = middle + picture.height() / 2.0;
    boolean smiles = arc.degrees() < 0;
    return warp(
        picture,
        arc.width(),
        arc.height(),
        (x, y, from) -> {
          double right = x - arc.width() / 2.0;
          double up = outer - (smiles ? arc.height() - y : y);
          double radius = Math.hypot(right, up);
          from.x = picture.width() / 2.0 + Math.atan2(right, up) * middle;
          from.y = smiles ? picture.height() - outer + radius : outer - radius;
        },
        pulse);
  }

  static Raster warp(Raster picture, int width, int height, Origin origin, Pulse pulse) {
    var result = new int[Math.multiplyExact(width, height)];
    var sampler = new Sampler(picture);
    var from = new Place();
    for (int y = 0; y < height; y++) {
      pulse.check();
      for (int x = 0; x < width; x++) {
        int samples = samples(origin, x, y, from);
        for (int row = 0; row < samples; row++) {
          for (int column = 0; column < samples; column++) {
            origin.find(x + (column + 0.5) / samples, y + (row + 0.5) / samples, from);
            sampler.add(from.x, from.y);
          }
        }
        result[y * width + x] = sampler.take(samples * samples);
      }
    }
    return new Raster(width, height, result);
  }

  /// How many places along each side of a pixel have to be read so that no pixel of the picture is
  /// jumped over.
  private static int samples(Origin origin, int x, int y, Place from) {
    origin.find(x + 0.5, y + 0.5, from);
    double startX = from.x;
    double startY = from.y;
    origin.find(x + 1.5, y + 0.5, from);
    double across = Math.hypot(from.x - startX, from.y - startY);
    origin.find(x + 0.5, y + 1.5, from);
    double down = Math.hypot(from.x - startX, from.y - startY);
    double step = Math.max(across, down);
    return Double.isNaN(step) ? 1 : (int) Math.clamp(Math.ceil(step), 1, MOST_SAMPLES);
  }
}
