package io.darkroom.server.upload;

import io.darkroom.config.Setting;
import io.darkroom.config.Settings;
import java.util.List;

/// How uploads are taken.
///
/// @param noSubscriptionStatus the HTTP status that says that an add-on is missing
public record UploadConfig(int noSubscriptionStatus) {
  private static final Setting<Boolean> PLAIN_REFUSAL =
      Setting.flag(
          "upload.add-on-refusal-as-400",
          false,
          "Whether a parameter that needs an add-on is refused with status 400 instead of 420, which some SDKs cannot"
              + " read.");

  public static List<Setting<?>> settings() {
    return List.of(PLAIN_REFUSAL);
  }

  public static UploadConfig from(Settings settings) {
    return new UploadConfig(settings.get(PLAIN_REFUSAL) ? 400 : 420);
  }
}
