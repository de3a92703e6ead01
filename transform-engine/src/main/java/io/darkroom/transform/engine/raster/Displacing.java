package io.darkroom.transform.engine.raster;

import static io.darkroom.transform.engine.raster.Raster.ALPHA;
import static io.darkroom.transform.engine.raster.Raster.GREEN;
import static io.darkroom.transform.engine.raster.Raster.OPAQUE;
import static io.darkroom.transform.engine.raster.Raster.RED;
import static io.darkroom.transform.engine.raster.Raster.channel;

import io.darkroom.transform.op.LayerOp;

/// Pixels taken from where a map says, edges going on beyond themselves.
public final class Displacing {
  /// The red and green of a map that move nothing.
  private static final double STILL = 127;

  private Displacing() {}

  public static Raster displace(LayerOp.Displace op, Raster picture, Raster map, Pulse pulse) {
    var result = picture.argb().clone();
    int right = Math.min(picture.width(), op.left() + map.width());
    int bottom = Math.min(picture.height(), op.top() + map.height());
    for (int y = Math.max(0, op.top()); y < bottom; y++) {
      pulse.check();
      for (int x = Math.max(0, op.left()); x < right; x++) {
        int pixel = map.at(x - op.left(), y - op.top());
        double across = op.strengthX() * shift(pixel, RED);
        double down = op.strengthY() * shift(pixel, GREEN);
        result[y * picture.width() + x] = between(picture, x + across, y + down);
      }
    }
    return new Raster(picture.width(), picture.height(), result);
  }

  /// -1 to a little over 1; what is transparent in the map moves nothing.
  private static double shift(int pixel, int channel) {
    return (channel(pixel, channel) - STILL) / STILL * (pixel >>> ALPHA) / OPAQUE;
  }

  private static int between(Raster picture, double x, double y) {
    int left = (int) Math.floor(x);
    int top = (int) Math.floor(y);
    int above = Mixing.mix(picture.nearest(left, top), picture.nearest(left + 1, top), x - left);
    int below =
        Mixing.mix(picture.nearest(left, top + 1), picture.nearest(left + 1, top + 1), x - left);
    return Mixing.mix(above, below, y - top);
  }
}
