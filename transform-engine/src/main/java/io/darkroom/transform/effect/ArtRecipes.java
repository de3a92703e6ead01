package io.darkroom.transform.effect;

import io.darkroom.transform.color.ColorText;
import io.darkroom.transform.op.Rgba;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// The looks of [ArtEffect] by name, from the file `art-recipes.txt`.
final class ArtRecipes {
  private static final Map<String, ArtEffect.Look> BY_NAME = load();

  private ArtRecipes() {}

  static List<String> names() {
    return List.copyOf(BY_NAME.keySet());
  }

  static Optional<ArtEffect.Look> find(String name) {
    return Optional.ofNullable(BY_NAME.get(name));
  }

  private static Map<String, ArtEffect.Look> load() {
    var resource = Objects.requireNonNull(ArtRecipes.class.getResourceAsStream("art-recipes.txt"));
    var looks = new LinkedHashMap<String, ArtEffect.Look>();
    try (var lines =
        new BufferedReader(new InputStreamReader(resource, StandardCharsets.US_ASCII))) {
      lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split(" +"))
          .forEach(row -> looks.put(row[0], look(row)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return looks;
  }

  private static ArtEffect.Look look(String[] row) {
    return new ArtEffect.Look(
        Double.parseDouble(row[1]),
        Double.parseDouble(row[2]),
        Double.parseDouble(row[3]),
        color(row[4]),
        color(row[5]),
        Double.parseDouble(row[6]));
  }

  private static Rgba color(String hex) {
    return ColorText.findInEffect(hex).orElseThrow();
  }
}
