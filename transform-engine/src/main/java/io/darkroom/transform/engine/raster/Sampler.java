package io.darkroom.transform.engine.raster;

import static io.darkroom.transform.engine.raster.Raster.ALPHA;
import static io.darkroom.transform.engine.raster.Raster.BLUE;
import static io.darkroom.transform.engine.raster.Raster.GREEN;
import static io.darkroom.transform.engine.raster.Raster.RED;
import static io.darkroom.transform.engine.raster.Raster.channel;
import static io.darkroom.transform.engine.raster.Raster.toByte;

/// Reads a picture between its pixels, linearly, and gathers what was read. One request only.
final class Sampler {
  private final Raster picture;
  private double alpha;
  private double red;
  private double green;
  private double blue;

  Sampler(Raster picture) {
    this.picture = picture;
  }

  /// Reads at a place; centers of pixels are at halves.
  void add(double x, double y) {
    double left = Math.floor(x - 0.5);
    double top = Math.floor(y - 0.5);
    if (!(left >= -1 && top >= -1 && left < picture.width() && top < picture.height())) {
      return;
    }
    double across = x - 0.5 - left;
    double down = y - 0.5 - top;
    add((int) left, (int) top, (1 - across) * (1 - down));
    add((int) left + 1, (int) top, across * (1 - down));
    add((int) left, (int) top + 1, (1 - across) * down);
    add((int) left + 1, (int) top + 1, across * down);
  }

  private void add(int x, int y, double weight) {
    int pixel = Shadows.placed(picture, x, y);
    double visible = weight * (pixel >>> ALPHA);
    alpha += visible;
    red += visible * channel(pixel, RED);
    green += visible * channel(pixel, GREEN);
    blue += visible * channel(pixel, BLUE);
  }

  /// The mean of what was read since the last call.
  int take(int samples) {
    int visible = toByte(alpha / samples);
    int result =
        visible == 0
            ? 0
            : Raster.pixel(
                visible, toByte(red / alpha), toByte(green / alpha), toByte(blue / alpha));
    alpha = 0;
    red = 0;
    green = 0;
    blue = 0;
    return result;
  }
}
