package io.darkroom.transform.engine.raster;

import static io.darkroom.transform.engine.raster.Raster.BLUE;
import static io.darkroom.transform.engine.raster.Raster.GREEN;
import static io.darkroom.transform.engine.raster.Raster.RED;
import static io.darkroom.transform.engine.raster.Raster.channel;

import java.util.BitSet;

/// Takes the red out of pupils that a flash lit: small round spots of strong red on skin. What
/// hangs together, is large, oblong or ragged, or lies on anything else than skin is no pupil.
///
/// How red a pixel is: `R² / (G² + B² + 14)`, by Gaubatz and Ulichney, "Automatic red-eye detection
/// and correction", ICIP 2002.
final class RedEyes {
  /// Skin comes to about 1, lips to 2, lit pupils to 4 and more.
  private static final double PUPIL = 2.5;

  /// Where the rim of a pupil ends.
  private static final double RIM = 1.6;

  private static final int LEAST_RED = 70;
  private static final int LEAST_PIXELS = 5;

  /// The longer side of a pupil's box over the shorter.
  private static final double MOST_OBLONG = 2;

  /// How much of its box a pupil fills; a highlight may be missing.
  private static final double LEAST_FILLED = 0.45;

  /// How much of what lies around a pupil must be skin.
  private static final double LEAST_SKIN = 0.3;

  private final Raster picture;
  private final double largest;
  private final BitSet seen = new BitSet();
  private final Places waiting = new Places();

  /// The box of the spot that was found last, and its pixels.
  private int left;

  private int top;
  private int right;
  private int bottom;
  private int pixels;

  private RedEyes(Raster picture, double largest) {
    this.picture = picture;
    this.largest = largest;
  }

  /// @param largestShare the longest side of a pupil, as a share of the picture's shorter side
  static Raster calm(Raster picture, double largestShare, Pulse pulse) {
    double largest = largestShare * Math.min(picture.width(), picture.height());
    return new RedEyes(picture, largest).calmed(pulse);
  }

  private Raster calmed(Pulse pulse) {
    var result = picture.argb().clone();
    for (int y = 0; y < picture.height(); y++) {
      pulse.check();
      for (int x = 0; x < picture.width(); x++) {
        if (isPupil(x, y) && !seen.get(y * picture.width() + x)) {
          outline(x, y);
          if (looksLikeEye()) {
            calm(result);
          }
        }
      }
    }
    return new Raster(picture.width(), picture.height(), result);
  }

  private boolean isPupil(int x, int y) {
    int pixel = picture.at(x, y);
    return channel(pixel, RED) >= LEAST_RED && redness(pixel) >= PUPIL;
  }

  private static double redness(int pixel) {
    double red = channel(pixel, RED);
    double green = channel(pixel, GREEN);
    double blue = channel(pixel, BLUE);
    return red * red / (green * green + blue * blue + 14);
  }

  /// Finds the box of what hangs together with a place.
  private void outline(int startX, int startY) {
    left = right = startX;
    top = bottom = startY;
    pixels = 0;
    enter(startX, startY);
    while (!waiting.isEmpty()) {
      int place = waiting.take();
      int x = place % picture.width();
      int y = place / picture.width();
      pixels++;
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y);
      enter(x - 1, y);
      enter(x + 1, y);
      enter(x, y - 1);
      enter(x, y + 1);
    }
  }

  private void enter(int x, int y) {
    if (x < 0 || y < 0 || x >= picture.width() || y >= picture.height()) {
      return;
    }
    int place = y * picture.width() + x;
    if (!seen.get(place) && isPupil(x, y)) {
      seen.set(place);
      waiting.add(place);
    }
  }

  private boolean looksLikeEye() {
    int width = right - left + 1;
    int height = bottom - top + 1;
    int longer = Math.max(width, height);
    return pixels >= LEAST_PIXELS
        && longer <= largest
        && longer <= MOST_OBLONG * Math.min(width, height)
        && pixels >= LEAST_FILLED * width * height
        && isOnSkin(longer);
  }

  /// Whether enough of the frame about the box is skin; the iris and the white lie between.
  private boolean isOnSkin(int reach) {
    int skin = 0;
    int all = 0;
    for (int y = Math.max(0, top - reach); y <= Math.min(picture.height() - 1, bottom + reach); y++)
      for (int x = Math.max(0, left - reach);
          x <= Math.min(picture.width() - 1, right + reach);
          x++) {
        boolean inBox = x >= left && x <= right && y >= top && y <= bottom;
        all += inBox ? 0 : 1;
        skin += !inBox && isSkin(picture.at(x, y)) ? 1 : 0;
      }
    return skin >= LEAST_SKIN * all;
  }

  /// By Kovač, Peer and Solina, "Human skin colour clustering for face detection", 2003, with less
  /// light asked for, so that dark skin counts.
  private static boolean isSkin(int pixel) {
    int red = channel(pixel, RED);
    int green = channel(pixel, GREEN);
    int blue = channel(pixel, BLUE);
    return red > 50
        && green > 25
        && red > green
        && red > blue
        && red - Math.min(green, blue) > 12
        && redness(pixel) < PUPIL;
  }

  /// Makes the pupil gray, less and less towards its rim.
  private void calm(int[] result) {
    for (int y = Math.max(0, top - 1); y <= Math.min(picture.height() - 1, bottom + 1); y++) {
      for (int x = Math.max(0, left - 1); x <= Math.min(picture.width() - 1, right + 1); x++) {
        int pixel = picture.at(x, y);
        double share = Math.clamp((redness(pixel) - RIM) / (PUPIL - RIM), 0.0, 1.0);
        int gray = Raster.toByte(Raster.luma(pixel));
        int dull = Raster.pixel(pixel >>> Raster.ALPHA, gray, gray, gray);
        result[y * picture.width() + x] = Mixing.mix(pixel, dull, share);
      }
    }
  }
}
