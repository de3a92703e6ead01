package io.darkroom.server.script;

import io.darkroom.config.ByteSize;
import io.darkroom.config.Setting;
import io.darkroom.config.Settings;
import java.time.Duration;
import java.util.List;

/// What scripts may use.
///
/// @param enabled whether they are run at all
/// @param cpuTime of one script
/// @param memoryBytes of one script
/// @param atOnce scripts that run at the same time
public record ScriptConfig(boolean enabled, Duration cpuTime, long memoryBytes, int atOnce) {
  private static final Setting<Boolean> ENABLED =
      Setting.flag(
          "scripts.enabled",
          true,
          "Whether the scripts of `eval` and `on_success` are run; calls with one are refused otherwise.");
  private static final Setting<Duration> CPU_TIME =
      Setting.duration(
          "scripts.cpu-time", "1s", "10ms", "1m", "Processor time that one script may use.");
  private static final Setting<ByteSize> MEMORY =
      Setting.bytes("scripts.memory", "32MiB", "4MiB", "1GiB", "Memory that one script may use.");
  private static final Setting<Integer> AT_ONCE =
      Setting.integer(
          "scripts.at-once", 2, 1, 1000, "Scripts that run at the same time; others wait.");

  /// Every setting that is read here.
  public static List<Setting<?>> settings() {
    return List.of(ENABLED, CPU_TIME, MEMORY, AT_ONCE);
  }

  public static ScriptConfig from(Settings settings) {
    return new ScriptConfig(
        settings.get(ENABLED),
        settings.get(CPU_TIME),
        settings.get(MEMORY).bytes(),
        settings.get(AT_ONCE));
  }
}
