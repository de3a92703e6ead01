package io.darkroom.transform.engine.raster;

import static io.darkroom.transform.engine.raster.Raster.COLORS;
import static io.darkroom.transform.engine.raster.Raster.OPAQUE;
import static io.darkroom.transform.engine.raster.Raster.channel;

import io.darkroom.transform.op.Rgba;
import io.darkroom.transform.op.ShapeOp.ClearLike;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/// Pixels of a color made transparent. What hangs together with the rim is found by flooding it
/// line by line from the rim; each region takes the color of the pixel on the rim it began with.
final class Keying {
  private static final int VISIBLE = 1;

  private final Raster picture;
  private final double mostDifference;
  private final BitSet cleared;
  private final Places waiting = new Places();

  private Keying(Raster picture, double tolerance) {
    this.picture = picture;
    this.mostDifference = tolerance * OPAQUE;
    this.cleared = new BitSet(picture.argb().length);
  }

  static Raster clear(Raster picture, ClearLike clear, Pulse pulse) {
    var keying = new Keying(picture, clear.tolerance());
    if (clear.connected()) {
      keying.floodFromRim(clear.color(), pulse);
    } else {
      keying.match(clear.color());
    }
    return keying.result();
  }

  private void match(@Nullable Rgba color) {
    int wanted = color == null ? picture.at(0, 0) : pixel(color);
    for (int i = 0; i < picture.argb().length; i++) {
      if (isLike(picture.argb()[i], wanted)) {
        cleared.set(i);
      }
    }
  }

  /// Without a color, the one most of the rim has is taken for the background's; on a rim of many
  /// colors each pixel stands for itself.
  private void floodFromRim(@Nullable Rgba color, Pulse pulse) {
    if (color == null && isMostlyLike(RimColor.of(picture))) {
      floodFromRim(rgba(RimColor.of(picture)), pulse);
      return;
    }
    int lastX = picture.width() - 1;
    int lastY = picture.height() - 1;
    for (int x = 0; x <= lastX; x++) {
      flood(x, 0, color, pulse);
      flood(x, lastY, color, pulse);
    }
    for (int y = 0; y <= lastY; y++) {
      flood(0, y, color, pulse);
      flood(lastX, y, color, pulse);
    }
  }

  private boolean isMostlyLike(int wanted) {
    int alike = 0;
    int total = 0;
    for (int y = 0; y < picture.height(); y++) {
      int step = y == 0 || y == picture.height() - 1 ? 1 : Math.max(1, picture.width() - 1);
      for (int x = 0; x < picture.width(); x += step) {
        int pixel = picture.at(x, y);
        alike += pixel >>> Raster.ALPHA >= VISIBLE && isLike(pixel, wanted) ? 1 : 0;
        total++;
      }
    }
    return 2 * alike > total;
  }

  private void flood(int startX, int startY, @Nullable Rgba color, Pulse pulse) {
    int wanted = color == null ? picture.at(startX, startY) : pixel(color);
    enter(startX, startY, wanted);
    while (!waiting.isEmpty()) {
      int place = waiting.take();
      int x = place % picture.width();
      int y = place / picture.width();
      if (x == 0) {
        pulse.check();
      }
      enter(x - 1, y, wanted);
      enter(x + 1, y, wanted);
      enter(x, y - 1, wanted);
      enter(x, y + 1, wanted);
    }
  }

  private void enter(int x, int y, int wanted) {
    if (x < 0 || y < 0 || x >= picture.width() || y >= picture.height()) {
      return;
    }
    int place = y * picture.width() + x;
    if (!cleared.get(place) && isLike(picture.argb()[place], wanted)) {
      cleared.set(place);
      waiting.add(place);
    }
  }

  /// What is transparent is like every color.
  private boolean isLike(int pixel, int wanted) {
    if (pixel >>> Raster.ALPHA < VISIBLE) {
      return true;
    }
    if (wanted >>> Raster.ALPHA < VISIBLE) {
      return false;
    }
    int most = 0;
    for (int shift : COLORS) {
      most = Math.max(most, Math.abs(channel(pixel, shift) - channel(wanted, shift)));
    }
    return most <= mostDifference;
  }

  private Raster result() {
    var result = picture.argb().clone();
    cleared.stream().forEach(place -> result[place] &= 0xffffff);
    return new Raster(picture.width(), picture.height(), result);
  }

  private static Rgba rgba(int pixel) {
    return new Rgba(
        channel(pixel, Raster.RED),
        channel(pixel, Raster.GREEN),
        channel(pixel, Raster.BLUE),
        OPAQUE);
  }

  private static int pixel(Rgba color) {
    return Raster.pixel(color.alpha(), color.red(), color.green(), color.blue());
  }
}
