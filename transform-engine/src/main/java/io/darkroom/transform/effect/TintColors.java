package io.darkroom.transform.effect;

import io.darkroom.transform.color.ColorText;
import io.darkroom.transform.op.Gradient;
import io.darkroom.transform.op.Rgba;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/// Reads the colors of a tint: each may be followed by its position, `30p`; those without stand
/// evenly spread.
final class TintColors {
  private static final int MAX_COLORS = 10;
  private static final Pattern POSITION = Pattern.compile("([0-9]{1,3}(?:\\.[0-9]{1,6})?)p");
  private static final double PERCENT = 100;

  private TintColors() {}

  static Gradient read(Arguments arguments) {
    var colors = new ArrayList<Rgba>();
    var positions = new ArrayList<Double>();
    for (var piece : arguments.rest().isEmpty() ? List.of("red") : arguments.rest()) {
      var position = POSITION.matcher(piece);
      if (position.matches() && !colors.isEmpty() && Double.isNaN(positions.getLast())) {
        double percent = Double.parseDouble(position.group(1));
        positions.set(positions.size() - 1, Math.clamp(percent, 0, PERCENT) / PERCENT);
      } else {
        colors.add(
            ColorText.findInEffect(piece)
                .orElseThrow(() -> arguments.refusal("colors and positions")));
        positions.add(Double.NaN);
      }
    }
    if (colors.size() > MAX_COLORS) {
      throw arguments.refusal("up to " + MAX_COLORS + " colors");
    }
    return gradient(colors, positions);
  }

  private static Gradient gradient(List<Rgba> colors, List<Double> positions) {
    var stops = new ArrayList<Gradient.Stop>();
    for (int i = 0; i < colors.size(); i++) {
      double even = (i + 1.0) / (colors.size() + 1);
      double position = positions.get(i);
      stops.add(new Gradient.Stop(Double.isNaN(position) ? even : position, colors.get(i)));
    }
    stops.sort(Comparator.comparingDouble(Gradient.Stop::position));
    stops.addFirst(new Gradient.Stop(0, Rgba.BLACK));
    stops.addLast(new Gradient.Stop(1, Rgba.WHITE));
    return new Gradient(stops);
  }
}
