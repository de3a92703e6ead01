package io.darkroom.config;

import io.darkroom.config.ParsedValue.Invalid;
import io.darkroom.config.Reading.Entry;
import io.darkroom.config.SettingOrigin.Declared;
import io.darkroom.config.SettingProblem.MissingValue;
import io.darkroom.config.SettingProblem.WrongValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Reads all sources and checks everything before it complains. One load only.
final class SettingsLoader {
  private final KnownSettings known;
  private final List<SettingProblem> problems = new ArrayList<>();
  private final Map<String, Entry> values = new TreeMap<>();
  private final Set<Setting<?>> faulty = new HashSet<>();

  SettingsLoader(KnownSettings known) {
    this.known = known;
  }

  /// @param sources weakest first
  /// @throws SettingsException with all problems, if there is one
  Settings load(List<SettingSource> sources) {
    var readings = sources.stream().map(this::read).toList();
    readings.forEach(reading -> problems.addAll(reading.problems()));
    var merged = new MergedReadings(readings);
    for (var setting : known.all()) {
      merged
          .findEntry(setting)
          .filter(entry -> !setting.isUnsetBy(entry.text()))
          .ifPresentOrElse(this::take, () -> takeDefault(setting));
    }
    var settings = Settings.loaded(known, values);
    for (var setting : known.all()) {
      checkNeed(setting, settings);
    }
    if (!problems.isEmpty()) {
      throw new SettingsException(problems);
    }
    return settings;
  }

  private Reading read(SettingSource source) {
    return switch (source) {
      case SettingSource.YamlFile(var file) -> YamlReader.read(file, known);
      case SettingSource.Environment(var variables) -> EnvironmentReader.read(variables, known);
      case SettingSource.CommandLine(var arguments) -> CommandLineReader.read(arguments, known);
      case SettingSource.InMemory(var name, var values) -> MemoryReader.read(name, values, known);
    };
  }

  private void take(Entry entry) {
    var setting = entry.setting();
    if (setting.type().parse(entry.text()) instanceof Invalid<?>(var expected)) {
      problems.add(WrongValue.of(entry, expected));
      faulty.add(setting);
    } else {
      values.put(setting.key(), entry);
    }
  }

  private void takeDefault(Setting<?> setting) {
    setting
        .findDefaultText()
        .ifPresent(text -> values.put(setting.key(), new Entry(setting, text, new Declared())));
  }

  private void checkNeed(Setting<?> setting, Settings settings) {
    if (values.containsKey(setting.key()) || faulty.contains(setting)) {
      return;
    }
    if (setting.need().always()) {
      addMissing(setting, null);
      return;
    }
    setting.need().cases().stream()
        .filter(need -> need.holds(settings))
        .findFirst()
        .ifPresent(need -> addMissing(setting, need.describe()));
  }

  private void addMissing(Setting<?> setting, @Nullable String reason) {
    problems.add(MissingValue.of(setting, reason));
  }
}
