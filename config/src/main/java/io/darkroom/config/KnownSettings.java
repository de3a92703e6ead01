package io.darkroom.config;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// All settings there are, by each of their names. Safe for concurrent use.
final class KnownSettings {
  /// Names longer than this are not compared with the known ones.
  private static final int LONGEST_COMPARED_NAME = 200;

  private final Map<String, Setting<?>> byKey = new TreeMap<>();
  private final Map<String, Setting<?>> byVariable = new TreeMap<>();
  private final Map<String, Setting<?>> byDashedName = new TreeMap<>();

  /// The declared settings and those of the start.
  ///
  /// @param declared may hold the same object twice
  /// @throws IllegalArgumentException when two settings share a name, or one needs a setting that
  ///   is not among them
  KnownSettings(Collection<Setting<?>> declared) {
    StartSettings.all().forEach(this::add);
    declared.forEach(this::add);
    for (var setting : byKey.values()) {
      for (var need : setting.need().cases()) {
        if (byKey.get(need.other().key()) != need.other()) {
          throw new IllegalArgumentException(setting + " needs unknown " + need.other());
        }
      }
    }
  }

  private void add(Setting<?> setting) {
    put(byKey, setting.key(), setting);
    put(byVariable, setting.environmentName(), setting);
    put(byDashedName, dashed(setting.key()), setting);
  }

  private static void put(Map<String, Setting<?>> names, String name, Setting<?> setting) {
    var other = names.putIfAbsent(name, setting);
    if (other != null && other != setting) {
      throw new IllegalArgumentException("two settings named " + name);
    }
  }

  /// In the order of their keys.
  Collection<Setting<?>> all() {
    return List.copyOf(byKey.values());
  }

  Optional<Setting<?>> findByKey(String key) {
    return Optional.ofNullable(byKey.get(key));
  }

  Optional<Setting<?>> findByVariable(String name) {
    return Optional.ofNullable(byVariable.get(name));
  }

  /// @param name a key, in which dashes may stand for dots
  Optional<Setting<?>> findByFlag(String name) {
    return Optional.ofNullable(byDashedName.get(dashed(name)));
  }

  /// Whether keys begin with this one and a dot.
  boolean isSection(String key) {
    return byKey.keySet().stream().anyMatch(known -> known.startsWith(key + "."));
  }

  /// The setting whose key or variable is most like a name that was written as key, variable or
  /// flag. Empty when more than a third of the letters would have to change.
  Optional<Setting<?>> findNearest(String written) {
    if (written.length() > LONGEST_COMPARED_NAME) {
      return Optional.empty();
    }
    var name = dashed(withoutPrefix(written.replaceFirst("^--", "")));
    Setting<?> nearest = null;
    int least = name.length() / 3 + 1;
    for (var setting : byKey.values()) {
      int distance = distance(name, setting);
      if (distance < least) {
        least = distance;
        nearest = setting;
      }
    }
    return Optional.ofNullable(nearest);
  }

  /// Typing mistakes between a name and the nearer of a setting's two. The end of a key says most,
  /// so one mistake is forgiven where it is right.
  private static int distance(String name, Setting<?> setting) {
    var key = dashed(setting.key());
    var variable = dashed(withoutPrefix(setting.environmentName()));
    var end = dashed(setting.key().substring(setting.key().lastIndexOf('.') + 1));
    int mistakes = Math.min(EditDistance.between(name, key), EditDistance.between(name, variable));
    return name.endsWith("-" + end) ? Math.max(0, mistakes - 1) : mistakes;
  }

  private static String withoutPrefix(String name) {
    return name.startsWith(Setting.ENVIRONMENT_PREFIX)
        ? name.substring(Setting.ENVIRONMENT_PREFIX.length())
        : name;
  }

  private static String dashed(String name) {
    return name.toLowerCase(Locale.ROOT).replace('.', '-').replace('_', '-');
  }
}
