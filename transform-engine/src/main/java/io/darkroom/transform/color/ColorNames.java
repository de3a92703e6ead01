package io.darkroom.transform.color;

import io.darkroom.transform.op.Rgba;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/// The named colors, about 670: the X11 list with the values of CSS where the two differ. Names are
/// found in any case.
final class ColorNames {
  private static final Map<String, Rgba> BY_NAME = load();

  private ColorNames() {}

  static Optional<Rgba> find(String name) {
    return Optional.ofNullable(BY_NAME.get(name.toLowerCase(Locale.ROOT)));
  }

  private static Map<String, Rgba> load() {
    var resource = Objects.requireNonNull(ColorNames.class.getResourceAsStream("names.txt"));
    try (var lines =
        new BufferedReader(new InputStreamReader(resource, StandardCharsets.US_ASCII))) {
      return lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split(" "))
          .collect(Collectors.toUnmodifiableMap(pair -> pair[0], pair -> opaque(pair[1])));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Rgba opaque(String hex) {
    int rgb = Integer.parseInt(hex, 16);
    return new Rgba(rgb >> 16 & 0xff, rgb >> 8 & 0xff, rgb & 0xff, 255);
  }
}
