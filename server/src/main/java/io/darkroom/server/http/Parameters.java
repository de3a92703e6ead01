package io.darkroom.server.http;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The named values of a call, in the order received. Empty values are absent, as clients never
/// sign them.
///
/// An array is one name with several values: `tags[]=a`, `tags[0]=a` and repeated `tags=a` all
/// count under `tags`.
///
/// @param values each name with its values, none of them empty
/// @param jsonFlags the names that came as booleans of JSON, whose values are written `1` and `0`
public record Parameters(Map<String, List<String>> values, Set<String> jsonFlags) {
  public static final Parameters NONE = new Parameters(Map.of());

  public Parameters(Map<String, List<String>> values) {
    this(values, Set.of());
  }

  public Parameters {
    jsonFlags = Set.copyOf(jsonFlags);
    var copy = new LinkedHashMap<String, List<String>>();
    values.forEach((name, list) -> copy.put(name, List.copyOf(list)));
    values = Collections.unmodifiableMap(copy);
  }

  /// Collects parameters; later sources win over earlier ones name by name.
  public static final class Builder {
    private final Map<String, List<String>> values = new LinkedHashMap<>();
    private final Set<String> jsonFlags = new HashSet<>();

    public Builder add(String name, String value) {
      if (!value.isEmpty()) {
        values.computeIfAbsent(baseName(name), _ -> new ArrayList<>()).add(value);
      }
      return this;
    }

    /// Adds a boolean of JSON.
    Builder addFlag(String name, boolean flag) {
      jsonFlags.add(baseName(name));
      return add(name, flag ? "1" : "0");
    }

    /// Takes over every name of `other`, whose values replace those collected so far.
    public Builder overlay(Parameters other) {
      other.values().forEach((name, list) -> values.put(name, new ArrayList<>(list)));
      jsonFlags.removeAll(other.values().keySet());
      jsonFlags.addAll(other.jsonFlags());
      return this;
    }

    public Parameters build() {
      return new Parameters(values, jsonFlags);
    }
  }

  /// The name without a trailing `[]` or `[n]`.
  private static String baseName(String name) {
    var bracket = name.indexOf('[');
    return bracket > 0 && name.endsWith("]") ? name.substring(0, bracket) : name;
  }

  /// The single value, or the last one of several.
  public Optional<String> find(String name) {
    var list = values.get(name);
    return list == null ? Optional.empty() : Optional.of(list.getLast());
  }

  /// @throws ApiException with `Missing required parameter` when absent or empty
  public String require(String name) {
    return find(name).orElseThrow(() -> new ApiException(ApiProblem.BadRequest.missing(name)));
  }

  /// All values of a name, empty when absent.
  public List<String> all(String name) {
    return values.getOrDefault(name, List.of());
  }

  /// The elements of a comma list, or of several: trimmed, blanks and repetitions dropped, order
  /// kept. Empty when absent.
  public List<String> commaList(String name) {
    return all(name).stream()
        .flatMap(value -> Arrays.stream(value.split(",")))
        .map(String::strip)
        .filter(element -> !element.isEmpty())
        .distinct()
        .toList();
  }

  /// A boolean in any client's spelling; `fallback` when absent.
  ///
  /// @throws ApiException when it is neither `1`, `true`, `0` nor `false`
  public boolean flag(String name, boolean fallback) {
    var value = find(name);
    if (value.isEmpty()) {
      return fallback;
    }
    return switch (value.get()) {
      case "1", "true" -> true;
      case "0", "false" -> false;
      default ->
          throw new ApiException(ApiProblem.BadRequest.invalid(name, value.get(), "true or false"));
    };
  }
}
