package io.darkroom.config;

import io.darkroom.config.SettingOrigin.InMemory;
import java.util.Map;
import java.util.TreeMap;

/// Reads values that are already there, by key.
final class MemoryReader {
  private MemoryReader() {}

  static Reading read(String name, Map<String, String> values, KnownSettings known) {
    var reading = new Reading(known, Place.MEMORY);
    var origin = new InMemory(name);
    new TreeMap<>(values)
        .forEach((key, text) ->
            known
                .findByKey(key)
                .ifPresentOrElse(
                    setting -> reading.add(setting, text, origin),
                    () -> reading.addUnknown(key, origin)));
    return reading;
  }
}
