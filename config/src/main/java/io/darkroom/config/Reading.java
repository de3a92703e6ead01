package io.darkroom.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What one source says: the values by key, and what is wrong with it. One load only.
final class Reading {

  /// A value as written. It does not print the text, which may be secret.
  record Entry(Setting<?> setting, String text, SettingOrigin origin) {
    @Override
    public String toString() {
      return setting + " (" + origin.describe() + ")";
    }
  }

  private final KnownSettings known;
  private final Place place;
  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private final List<SettingProblem> problems = new ArrayList<>();

  Reading(KnownSettings known, Place place) {
    this.known = known;
    this.place = place;
  }

  /// Takes a value of a known setting. It is a problem where the setting is not read, or when the
  /// source has said so before.
  void add(Setting<?> setting, String text, SettingOrigin origin) {
    if (!setting.places().contains(place)) {
      var allowed = Place.words(setting.places());
      problems.add(new SettingProblem.WrongPlace(setting.key(), origin, allowed));
      return;
    }
    var earlier = entries.putIfAbsent(setting.key(), new Entry(setting, text, origin));
    if (earlier != null) {
      problems.add(new SettingProblem.Repeated(setting.key(), earlier.origin(), origin));
    }
  }

  void addUnknown(String name, SettingOrigin origin) {
    var nearest = known.findNearest(name).map(this::nameHere).orElse(null);
    problems.add(new SettingProblem.UnknownKey(name, origin, nearest));
  }

  /// What a setting is called in this kind of place.
  private String nameHere(Setting<?> setting) {
    return switch (place) {
      case FILE, MEMORY -> setting.key();
      case ENVIRONMENT -> setting.environmentName();
      case COMMAND_LINE -> "--" + setting.key();
    };
  }

  void addProblem(SettingProblem problem) {
    problems.add(problem);
  }

  Optional<Entry> findEntry(String key) {
    return Optional.ofNullable(entries.get(key));
  }

  Map<String, Entry> entries() {
    return entries;
  }

  List<SettingProblem> problems() {
    return problems;
  }
}
