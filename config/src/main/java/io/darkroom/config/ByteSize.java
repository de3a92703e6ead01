package io.darkroom.config;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// A number of bytes, zero or more.
///
/// Written as a number and a unit: `B`, `KB`, `MB`, `GB`, `TB` and `PB` are powers of 1000, `KiB`,
/// `MiB`, `GiB`, `TiB` and `PiB` powers of 1024, no unit means bytes. Upper and lower case are the
/// same, a space before the unit is allowed, and so is a fraction that leaves whole bytes: `1.5MB`.
/// Bare `K`, `M` and `G` are not taken, because programs disagree on which power they mean.
public record ByteSize(long bytes) implements Comparable<ByteSize> {
  private static final Pattern TEXT = Pattern.compile("([0-9]{1,19}(?:\\.[0-9]{1,18})?) ?(\\w*)");

  private record Unit(String name, long bytes) {}

  /// Largest first; of two that print equally short, the earlier is taken.
  private static final List<Unit> UNITS =
      List.of(
          new Unit("PB", 1_000_000_000_000_000L),
          new Unit("TB", 1_000_000_000_000L),
          new Unit("GB", 1_000_000_000L),
          new Unit("MB", 1_000_000L),
          new Unit("KB", 1_000L),
          new Unit("PiB", 1L << 50),
          new Unit("TiB", 1L << 40),
          new Unit("GiB", 1L << 30),
          new Unit("MiB", 1L << 20),
          new Unit("KiB", 1L << 10),
          new Unit("B", 1));

  public ByteSize {
    if (bytes < 0) {
      throw new IllegalArgumentException("negative size: " + bytes);
    }
  }

  public static ByteSize ofBytes(long bytes) {
    return new ByteSize(bytes);
  }

  /// @throws IllegalArgumentException when the text is not a size, or one of more than 2^63-1 bytes
  public static ByteSize parse(String text) {
    return find(text).orElseThrow(() -> new IllegalArgumentException("not a size: " + text));
  }

  /// The size that the text stands for; empty where [#parse(String)] would throw.
  public static Optional<ByteSize> find(String text) {
    var matcher = TEXT.matcher(text.strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    var unitName = matcher.group(2).toLowerCase(Locale.ROOT);
    for (var unit : UNITS) {
      var isUnit = unit.name.toLowerCase(Locale.ROOT).equals(unitName);
      if (isUnit || (unitName.isEmpty() && unit.bytes == 1)) {
        return findWhole(new BigDecimal(matcher.group(1)).multiply(BigDecimal.valueOf(unit.bytes)));
      }
    }
    return Optional.empty();
  }

  private static Optional<ByteSize> findWhole(BigDecimal bytes) {
    try {
      return Optional.of(new ByteSize(bytes.longValueExact()));
    } catch (ArithmeticException _) {
      // A fraction of a byte, or more bytes than a long counts: no size of ours.
      return Optional.empty();
    }
  }

  @Override
  public int compareTo(ByteSize other) {
    return Long.compare(bytes, other.bytes);
  }

  /// The shortest text without a fraction that [#parse(String)] reads back as the same size.
  @Override
  public String toString() {
    var shortest = bytes + "B";
    for (var unit : UNITS) {
      if (bytes > 0 && bytes % unit.bytes == 0) {
        var text = bytes / unit.bytes + unit.name;
        if (text.length() < shortest.length()) {
          shortest = text;
        }
      }
    }
    return shortest;
  }
}
