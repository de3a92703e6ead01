package io.darkroom.transform;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// Tables of cases kept as text: one row a line, columns between ` | `, `#` before remarks.
public final class Tables {
  private Tables() {}

  /// The rows of a table, split into columns.
  ///
  /// @param name the resource, in the package of the owner
  public static List<List<String>> rows(Class<?> owner, String name) {
    var resource = Objects.requireNonNull(owner.getResourceAsStream(name), name);
    try (var lines = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .map(line -> List.of(line.split(" \\| ")))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
