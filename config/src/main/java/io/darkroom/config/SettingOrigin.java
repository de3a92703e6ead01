package io.darkroom.config;

import java.nio.file.Path;

/// Where a value, or a mistake, was written.
public sealed interface SettingOrigin {

  /// A few words that lead an operator there, such as `darkroom.yaml, line 4`.
  String describe();

  /// Nowhere: the default of the declaration.
  record Declared() implements SettingOrigin {
    @Override
    public String describe() {
      return "default";
    }
  }

  /// @param name the variable's whole name
  record EnvironmentVariable(String name) implements SettingOrigin {
    @Override
    public String describe() {
      return name;
    }
  }

  /// @param file as it was named
  /// @param line counted from 1
  record FileLine(Path file, int line) implements SettingOrigin {
    @Override
    public String describe() {
      return file + ", line " + line;
    }
  }

  /// @param name as typed, with its dashes and without the value
  record Flag(String name) implements SettingOrigin {
    @Override
    public String describe() {
      return name;
    }
  }

  /// @param name what the in-memory source is called
  record InMemory(String name) implements SettingOrigin {
    @Override
    public String describe() {
      return name;
    }
  }
}
