package io.darkroom.transform.op;

import java.util.List;

/// Colors along a line from 0 to 1, even between stops; before the first stop its color, behind the
/// last stop its color. Two stops in one place are a step; the place itself belongs to the first.
///
/// @param stops by position, at least one
public record Gradient(List<Stop> stops) {
  public Gradient {
    stops = List.copyOf(stops);
    if (stops.isEmpty()) {
      throw new IllegalArgumentException("no color");
    }
  }

  /// @param position 0 to 1
  /// @param color whose alpha does not count
  public record Stop(double position, Rgba color) {}

  /// The gradient at each of the given positions: red, green and blue one after the other.
  public byte[] table(double[] positions) {
    var table = new byte[positions.length * 3];
    for (int i = 0; i < positions.length; i++) {
      put(table, 3 * i, positions[i]);
    }
    return table;
  }

  private void put(byte[] table, int index, double position) {
    var before = stops.getFirst();
    var after = stops.getFirst();
    for (var stop : stops) {
      after = stop;
      if (stop.position() >= position) {
        break;
      }
      before = stop;
    }
    double span = after.position() - before.position();
    double share = span > 0 ? Math.clamp((position - before.position()) / span, 0, 1) : 0;
    table[index] = between(before.color().red(), after.color().red(), share);
    table[index + 1] = between(before.color().green(), after.color().green(), share);
    table[index + 2] = between(before.color().blue(), after.color().blue(), share);
  }

  private static byte between(int one, int other, double share) {
    return (byte) Math.rint(one + share * (other - one));
  }
}
