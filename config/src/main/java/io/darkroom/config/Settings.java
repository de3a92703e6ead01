package io.darkroom.config;

import io.darkroom.config.ParsedValue.Invalid;
import io.darkroom.config.ParsedValue.Valid;
import io.darkroom.config.Reading.Entry;
import io.darkroom.config.SettingOrigin.Declared;
import io.darkroom.config.SettingOrigin.InMemory;
import io.darkroom.config.SettingProblem.MissingValue;
import io.darkroom.config.SettingProblem.WrongValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// The values of all settings. Immutable; safe for concurrent use.
///
/// A module reads what it needs once, into a record of its own, and hands that on.
public final class Settings {
  private final Function<Setting<?>, Optional<Entry>> lookup;
  private final List<Entry> listed;

  private Settings(Function<Setting<?>, Optional<Entry>> lookup, List<Entry> listed) {
    this.lookup = lookup;
    this.listed = listed;
  }

  /// Reads and checks everything that is set. Of several sources the later one wins.
  ///
  /// @param known the settings of all modules; those of [StartSettings] are added
  /// @param sources weakest first, such as [SettingSource#ofProcess]
  /// @throws SettingsException with every problem there is
  /// @throws IllegalArgumentException when two of the settings have the same name
  public static Settings load(List<Setting<?>> known, List<SettingSource> sources) {
    return new SettingsLoader(new KnownSettings(known)).load(sources);
  }

  /// Values by key, for tests. Any setting may be asked for, and each is checked when it is; a key
  /// that no setting has is not noticed, and nothing is listed as effective.
  public static Settings of(Map<String, String> values) {
    var copy = Map.copyOf(values);
    return new Settings(setting -> findEntry(setting, copy), List.of());
  }

  private static Optional<Entry> findEntry(Setting<?> setting, Map<String, String> values) {
    var text = values.get(setting.key());
    return text == null || setting.isUnsetBy(text)
        ? setting.findDefaultText().map(value -> new Entry(setting, value, new Declared()))
        : Optional.of(new Entry(setting, text, new InMemory("memory")));
  }

  /// @param entries what was written or is the default, by key, in the order in which to list it
  static Settings loaded(KnownSettings known, Map<String, Entry> entries) {
    return new Settings(
        setting -> {
          if (known.findByKey(setting.key()).orElse(null) != setting) {
            throw new IllegalArgumentException("not among the known settings: " + setting);
          }
          return Optional.ofNullable(entries.get(setting.key()));
        },
        List.copyOf(entries.values()));
  }

  /// The value of a setting that has a default or is required.
  ///
  /// @throws SettingsException when there is no value
  /// @throws IllegalArgumentException when the setting was not among the known ones
  public <T> T get(Setting<T> setting) {
    return find(setting)
        .orElseThrow(() -> new SettingsException(List.of(MissingValue.of(setting, null))));
  }

  /// The value of a setting, empty when it has no default and was not set.
  ///
  /// @throws IllegalArgumentException when the setting was not among the known ones
  public <T> Optional<T> find(Setting<T> setting) {
    return lookup.apply(setting).map(entry -> value(setting, entry));
  }

  private static <T> T value(Setting<T> setting, Entry entry) {
    return switch (setting.type().parse(entry.text())) {
      case Valid<T>(var value) -> value;
      case Invalid<T>(var expected) ->
          throw new SettingsException(List.of(WrongValue.of(entry, expected)));
    };
  }

  /// One line `key = value (from where)` for each setting that has a value, in the order of the
  /// keys, fit for a log: without secrets.
  public List<String> effective() {
    return listed.stream()
        .map(entry -> {
          var value = PrintedValue.of(entry.setting(), entry.text());
          return entry.setting() + " = " + value + " (" + entry.origin().describe() + ")";
        })
        .toList();
  }
}
