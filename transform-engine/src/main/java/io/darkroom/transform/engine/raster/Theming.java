package io.darkroom.transform.engine.raster;

import static io.darkroom.transform.engine.raster.Raster.ALPHA;
import static io.darkroom.transform.engine.raster.Raster.BLUE;
import static io.darkroom.transform.engine.raster.Raster.GREEN;
import static io.darkroom.transform.engine.raster.Raster.OPAQUE;
import static io.darkroom.transform.engine.raster.Raster.RED;
import static io.darkroom.transform.engine.raster.Raster.channel;

import io.darkroom.transform.op.AreaOp.Theme;
import io.darkroom.transform.op.Lab;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/// Gives a drawn page another background: its lightness goes to that of the new color, and the
/// lightness of all else follows, turned around when light becomes dark. Photographs stay.
final class Theming {
  private static final double MIDDLE = 50;
  private static final double MOST = 100;

  /// How far from the background, in the a-b plane of Lab, a color is no tinge of it anymore.
  private static final double TINGE = 25;

  /// How far a pixel at the rim of a photograph may be from the background to belong to it.
  private static final int NEAR = 6;

  private final Raster picture;
  private final int across;
  private final BitSet photographs;
  private final int background;
  private final Lab from;
  private final Lab to;
  private final Map<Integer, Integer> recolored = new HashMap<>();

  private Theming(Raster picture, Theme theme, BitSet photographs) {
    this.picture = picture;
    this.across = Math.ceilDiv(picture.width(), Photographs.SQUARE);
    this.photographs = photographs;
    this.background = background();
    this.from = lab(background);
    this.to = Lab.of(theme.background());
  }

  static Raster recolor(Raster picture, Theme theme, Pulse pulse) {
    var photographs = Photographs.find(picture, theme.photographBits(), pulse);
    return new Theming(picture, theme, photographs).recolored(pulse);
  }

  private Raster recolored(Pulse pulse) {
    boolean gives = true;
    while (gives) {
      pulse.check();
      gives = giveBackground();
    }
    var result = picture.argb().clone();
    for (int y = 0; y < picture.height(); y++) {
      pulse.check();
      for (int x = 0; x < picture.width(); x++) {
        int pixel = picture.at(x, y);
        int square = square(x, y);
        if (!photographs.get(square) || (isRim(square) && isNear(pixel))) {
          int color = recolored.computeIfAbsent(pixel & 0xffffff, this::recolored);
          result[y * picture.width() + x] = (pixel & 0xff000000) | color;
        }
      }
    }
    return new Raster(picture.width(), picture.height(), result);
  }

  private int square(int x, int y) {
    return y / Photographs.SQUARE * across + x / Photographs.SQUARE;
  }

  /// Takes squares at the rim of photographs that show nothing but background away from them.
  ///
  /// @return whether there were any
  private boolean giveBackground() {
    var given = new BitSet();
    photographs.stream()
        .filter(square -> isRim(square) && isBackground(square))
        .forEach(given::set);
    photographs.andNot(given);
    return !given.isEmpty();
  }

  private boolean isBackground(int square) {
    int left = square % across * Photographs.SQUARE;
    int top = square / across * Photographs.SQUARE;
    for (int y = top; y < Math.min(picture.height(), top + Photographs.SQUARE); y++) {
      for (int x = left; x < Math.min(picture.width(), left + Photographs.SQUARE); x++) {
        if (!isNear(picture.at(x, y))) {
          return false;
        }
      }
    }
    return true;
  }

  private boolean isRim(int square) {
    int column = square % across;
    boolean isLowest = square / across == (picture.height() - 1) / Photographs.SQUARE;
    return (column > 0 && !photographs.get(square - 1))
        || (column < across - 1 && !photographs.get(square + 1))
        || (square >= across && !photographs.get(square - across))
        || (!isLowest && !photographs.get(square + across));
  }

  private boolean isNear(int pixel) {
    int most = 0;
    for (int shift : Raster.COLORS) {
      most = Math.max(most, Math.abs(channel(pixel, shift) - channel(background, shift)));
    }
    return most <= NEAR;
  }

  private int recolored(int rgb) {
    var color = lab(rgb);
    double tinge = 1 - Math.min(1, Math.hypot(color.a() - from.a(), color.b() - from.b()) / TINGE);
    double share = tinge * closeness(color.lightness());
    var moved =
        new Lab(
            lightness(color.lightness()),
            color.a() + share * (to.a() - from.a()),
            color.b() + share * (to.b() - from.b()));
    var srgb = moved.toSrgb();
    return Raster.pixel(
        0,
        Raster.toByte(srgb[0] * OPAQUE),
        Raster.toByte(srgb[1] * OPAQUE),
        Raster.toByte(srgb[2] * OPAQUE));
  }

  /// 1 at the background's lightness, 0 at the farthest end.
  private double closeness(double lightness) {
    double farthest = Math.max(from.lightness(), MOST - from.lightness());
    return 1 - Math.abs(lightness - from.lightness()) / farthest;
  }

  /// Along a line through both ends and the background; the ends change places when light becomes
  /// dark.
  private double lightness(double before) {
    boolean flips = from.lightness() < MIDDLE != to.lightness() < MIDDLE;
    double darkest = flips ? MOST : 0;
    if (before <= from.lightness()) {
      double share = from.lightness() == 0 ? 1 : before / from.lightness();
      return darkest + share * (to.lightness() - darkest);
    }
    double share = (before - from.lightness()) / (MOST - from.lightness());
    return to.lightness() + share * (MOST - darkest - to.lightness());
  }

  /// The most frequent color that shows outside of photographs.
  private int background() {
    var counts = new HashMap<Integer, Integer>();
    for (int y = 0; y < picture.height(); y++) {
      for (int x = 0; x < picture.width(); x++) {
        int pixel = picture.at(x, y);
        if (pixel >>> ALPHA > OPAQUE / 2 && !photographs.get(square(x, y))) {
          counts.merge(pixel & 0xffffff, 1, Integer::sum);
        }
      }
    }
    var byCount = Map.Entry.<Integer, Integer>comparingByValue();
    return counts.entrySet().stream()
        .max(byCount.thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .orElse(0);
  }

  private static Lab lab(int rgb) {
    return Lab.of(
        channel(rgb, RED) / (double) OPAQUE,
        channel(rgb, GREEN) / (double) OPAQUE,
        channel(rgb, BLUE) / (double) OPAQUE);
  }
}
