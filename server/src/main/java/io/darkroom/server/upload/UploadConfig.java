package io.darkroom.server.upload;

import io.darkroom.config.Setting;
import io.darkroom.config.Settings;
import java.util.List;
import java.util.Set;

/// How uploads are taken.
///
/// @param noSubscriptionStatus the HTTP status that says that an add-on is missing
/// @param callbackHosts to which the browsers of forms may be sent; empty for all
public record UploadConfig(int noSubscriptionStatus, Set<String> callbackHosts) {
  private static final Setting<Boolean> PLAIN_REFUSAL =
      Setting.flag(
          "upload.add-on-refusal-as-400",
          false,
          "Whether a parameter that needs an add-on is refused with status 400 instead of 420, which some SDKs cannot"
              + " read.");

  private static final Setting<List<String>> CALLBACK_HOSTS =
      Setting.list(
          "upload.callback-hosts",
          "Hosts to which the `callback` of a form may send the browser; empty for every host.");

  public UploadConfig {
    callbackHosts = Set.copyOf(callbackHosts);
  }

  public static List<Setting<?>> settings() {
    return List.of(PLAIN_REFUSAL, CALLBACK_HOSTS);
  }

  public static UploadConfig from(Settings settings) {
    return new UploadConfig(
        settings.get(PLAIN_REFUSAL) ? 400 : 420, Set.copyOf(settings.get(CALLBACK_HOSTS)));
  }
}
