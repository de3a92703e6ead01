package io.darkroom.transform.engine.raster;

import static io.darkroom.transform.engine.raster.Raster.COLORS;
import static io.darkroom.transform.engine.raster.Raster.OPAQUE;
import static io.darkroom.transform.engine.raster.Raster.channel;

import io.darkroom.transform.op.ThresholdMap;

/// Channels reduced to full or nothing.
final class Dithering {
  private Dithering() {}

  static Raster dither(Raster picture, ThresholdMap map, Pulse pulse) {
    var result = new int[picture.argb().length];
    for (int y = 0; y < picture.height(); y++) {
      pulse.check();
      for (int x = 0; x < picture.width(); x++) {
        int pixel = picture.at(x, y);
        double threshold = map.at(x, y) * OPAQUE;
        int dithered = pixel & ~0xffffff;
        for (int shift : COLORS) {
          dithered |= channel(pixel, shift) > threshold ? OPAQUE << shift : 0;
        }
        result[y * picture.width() + x] = dithered;
      }
    }
    return new Raster(picture.width(), picture.height(), result);
  }
}
