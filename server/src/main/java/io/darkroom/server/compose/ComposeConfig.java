package io.darkroom.server.compose;

import io.darkroom.config.Setting;
import io.darkroom.config.Settings;
import java.util.List;

/// What pictures made of many may be made of.
///
/// @param pictures how many
public record ComposeConfig(int pictures) {
  private static final Setting<Integer> MAX_PICTURES =
      Setting.integer(
          "compose.max-pictures", 500, 1, 10_000, "The most pictures in one sprite or animation.");

  public static List<Setting<?>> settings() {
    return List.of(MAX_PICTURES);
  }

  public static ComposeConfig from(Settings settings) {
    return new ComposeConfig(settings.get(MAX_PICTURES));
  }
}
