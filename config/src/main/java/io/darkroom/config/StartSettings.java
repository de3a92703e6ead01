package io.darkroom.config;

import java.util.EnumSet;
import java.util.List;

/// What can be set about the start itself: the only settings this package owns. They are known to
/// every [Settings#load] and on every reference page, and need not be listed.
public final class StartSettings {
  /// Which YAML file to read. Not itself read from the file.
  public static final Setting<String> CONFIG =
      Setting.optionalText(
              "config",
              "The YAML file with settings; by default darkroom.yaml in the directory of the start,"
                  + " if there is one.")
          .readOnlyFrom(EnumSet.of(Place.ENVIRONMENT, Place.COMMAND_LINE));

  /// Options of the Java virtual machine. The start script reads them, before anything here runs.
  public static final Setting<String> JAVA_OPTIONS =
      Setting.optionalText(
              "java-opts",
              "Options for the Java virtual machine, added by the start script after its own.")
          .readOnlyFrom(EnumSet.of(Place.ENVIRONMENT));

  private StartSettings() {}

  static List<Setting<?>> all() {
    return List.of(CONFIG, JAVA_OPTIONS);
  }
}
