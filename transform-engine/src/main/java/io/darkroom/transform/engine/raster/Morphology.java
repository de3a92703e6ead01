package io.darkroom.transform.engine.raster;

import static io.darkroom.transform.engine.raster.Raster.channel;

import io.darkroom.transform.op.AreaOp.Morph;
import java.util.ArrayList;
import java.util.List;

/// Least, greatest and mean values of each channel, alpha among them, within a kernel. The rim goes
/// on beyond itself.
final class Morphology {
  private static final int[] CHANNELS = {Raster.ALPHA, Raster.RED, Raster.GREEN, Raster.BLUE};

  /// A place of the kernel, as a distance from its middle.
  private record Neighbor(int x, int y) {}

  private Morphology() {}

  static Raster run(Raster picture, Morph morph, Pulse pulse) {
    var neighbors = neighbors(morph).toArray(Neighbor[]::new);
    var result = picture;
    for (int i = 0; i < morph.iterations(); i++) {
      result = once(result, morph.method(), neighbors, pulse);
    }
    return result;
  }

  private static List<Neighbor> neighbors(Morph morph) {
    int reach = (int) Math.ceil(morph.radiusPixels());
    var found = new ArrayList<Neighbor>();
    for (int y = -reach; y <= reach; y++) {
      for (int x = -reach; x <= reach; x++) {
        if (morph.kernel().holds(x, y, morph.radiusPixels())) {
          found.add(new Neighbor(x, y));
        }
      }
    }
    return found.isEmpty() ? List.of(new Neighbor(0, 0)) : found;
  }

  private static Raster once(
      Raster picture, Morph.Method method, Neighbor[] neighbors, Pulse pulse) {
    var result = new int[picture.argb().length];
    for (int y = 0; y < picture.height(); y++) {
      pulse.check();
      for (int x = 0; x < picture.width(); x++) {
        result[y * picture.width() + x] =
            switch (method) {
              case MEAN -> mean(picture, x, y, neighbors);
              case LEAST -> extreme(picture, x, y, neighbors, false);
              case GREATEST -> extreme(picture, x, y, neighbors, true);
            };
      }
    }
    return new Raster(picture.width(), picture.height(), result);
  }

  private static int extreme(Raster picture, int x, int y, Neighbor[] neighbors, boolean greatest) {
    int first = picture.nearest(x + neighbors[0].x(), y + neighbors[0].y());
    int alpha = channel(first, Raster.ALPHA);
    int red = channel(first, Raster.RED);
    int green = channel(first, Raster.GREEN);
    int blue = channel(first, Raster.BLUE);
    for (var neighbor : neighbors) {
      int pixel = picture.nearest(x + neighbor.x(), y + neighbor.y());
      alpha = extreme(alpha, channel(pixel, Raster.ALPHA), greatest);
      red = extreme(red, channel(pixel, Raster.RED), greatest);
      green = extreme(green, channel(pixel, Raster.GREEN), greatest);
      blue = extreme(blue, channel(pixel, Raster.BLUE), greatest);
    }
    return Raster.pixel(alpha, red, green, blue);
  }

  private static int extreme(int one, int other, boolean greatest) {
    return greatest ? Math.max(one, other) : Math.min(one, other);
  }

  private static int mean(Raster picture, int x, int y, Neighbor[] neighbors) {
    var sums = new long[CHANNELS.length];
    for (var neighbor : neighbors) {
      int pixel = picture.nearest(x + neighbor.x(), y + neighbor.y());
      for (int i = 0; i < sums.length; i++) {
        sums[i] += channel(pixel, CHANNELS[i]);
      }
    }
    int result = 0;
    for (int i = 0; i < sums.length; i++) {
      result |= Raster.toByte((double) sums[i] / neighbors.length) << CHANNELS[i];
    }
    return result;
  }
}
