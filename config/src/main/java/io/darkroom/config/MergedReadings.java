package io.darkroom.config;

import io.darkroom.config.Reading.Entry;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jspecify.annotations.Nullable;

/// All readings of a load in one SmallRye configuration, which decides which of them wins. Nothing
/// else is mixed in: neither system properties, nor files on the class path, nor the expansion of
/// `${...}`, which would change passwords.
final class MergedReadings {
  private final List<Reading> readings;
  private final SmallRyeConfig config;

  /// @param readings weakest first
  MergedReadings(List<Reading> readings) {
    this.readings = List.copyOf(readings);
    var builder = new SmallRyeConfigBuilder();
    for (int i = 0; i < readings.size(); i++) {
      builder.withSources(new ReadingSource(readings.get(i), i));
    }
    this.config = builder.build();
  }

  /// What was written for a setting, in the strongest of the places where something was.
  Optional<Entry> findEntry(Setting<?> setting) {
    var value = config.getConfigValue(setting.key());
    return value.getValue() == null
        ? Optional.empty()
        : readings.get(value.getConfigSourceOrdinal()).findEntry(setting.key());
  }

  /// A reading as SmallRye sees it.
  ///
  /// @param ordinal its rank, and its index among the readings
  private record ReadingSource(Reading reading, int ordinal) implements ConfigSource {
    @Override
    public Set<String> getPropertyNames() {
      return reading.entries().keySet();
    }

    @Override
    public @Nullable String getValue(String key) {
      return reading.findEntry(key).map(Entry::text).orElse(null);
    }

    @Override
    public int getOrdinal() {
      return ordinal;
    }

    @Override
    public String getName() {
      return "reading " + ordinal;
    }
  }
}
