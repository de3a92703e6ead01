package io.darkroom.server.upload;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/// Finds widths between two bounds whose files differ by about a wanted number of bytes. Upload API
/// reference, "responsive_breakpoints". One search only.
final class WidthSearch {
  private final int bytesStep;
  private final int maxImages;
  private final IntFunction<Measured> measure;

  /// @param bytesStep wanted difference between neighbors
  /// @param maxImages at most so many widths, at least 2
  /// @param measure makes the file of a width; each width is asked for once
  WidthSearch(int bytesStep, int maxImages, IntFunction<Measured> measure) {
    this.bytesStep = bytesStep;
    this.maxImages = maxImages;
    this.measure = measure;
  }

  /// A file of one width.
  record Measured(int width, int height, long bytes) {}

  /// Descending widths: the greatest first, the least last, between them as many as the step asks
  /// for.
  List<Measured> between(int least, int greatest) {
    var found = new ArrayList<Measured>();
    found.add(measure.apply(greatest));
    if (least >= greatest) {
      return found;
    }
    var last = measure.apply(least);
    var range = found.getFirst().bytes() - last.bytes();
    var step = Math.max(bytesStep, Math.ceilDiv(range, maxImages - 1));
    for (var target = found.getFirst().bytes() - step;
        found.size() < maxImages - 1 && target - last.bytes() >= step / 2 && step < range;
        target -= step) {
      var previous = found.getLast();
      if (previous.width() - last.width() < 2) {
        break;
      }
      found.add(nearest(target, step, last, previous));
    }
    found.add(last);
    return found;
  }

  /// A width whose file is about as large as wanted: guessed, and guessed again if far off.
  private Measured nearest(long target, long step, Measured below, Measured above) {
    var first = measure.apply(guess(target, below, above));
    if (Math.abs(first.bytes() - target) * 4 <= step) {
      return first;
    }
    var lower = first.bytes() < target ? first : below;
    var upper = first.bytes() < target ? above : first;
    if (upper.width() - lower.width() < 2) {
      return first;
    }
    return measure.apply(guess(target, lower, upper));
  }

  /// As if bytes grew with a power of the width.
  private static int guess(long target, Measured below, Measured above) {
    var power =
        Math.log((double) above.bytes() / below.bytes())
            / Math.log((double) above.width() / below.width());
    var width =
        power > 0
            ? below.width() * Math.pow((double) target / below.bytes(), 1 / power)
            : (below.width() + above.width()) / 2.0;
    return Math.clamp(Math.round(width), below.width() + 1, above.width() - 1);
  }
}
