package io.darkroom.server.notify;

import io.darkroom.config.Setting;
import io.darkroom.config.Settings;
import io.darkroom.server.auth.SignatureAlgorithm;
import io.darkroom.server.fetch.FetchConfig;
import io.darkroom.server.job.JobKind;
import io.darkroom.server.job.Retry;
import io.darkroom.storage.asset.CloudName;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// How notifications are sent.
///
/// @param retryStep before the second attempt; before the third and fourth twice and three times as
///   long
/// @param connectTimeout for a connection
/// @param timeLimit for one attempt
/// @param perUrl attempts at the same time for one address, on this node
/// @param dropsToDisable dropped in a row before an address is left alone
/// @param disabledFor how long it is left alone
/// @param userAgent what we call ourselves
/// @param sha256Clouds clouds that sign with SHA-256
public record NotifyConfig(
    Duration retryStep,
    Duration connectTimeout,
    Duration timeLimit,
    int perUrl,
    int dropsToDisable,
    Duration disabledFor,
    String userAgent,
    Set<String> sha256Clouds) {
  private static final int RETRIES = 3;

  private static final Setting<Duration> RETRY_STEP =
      Setting.duration(
          "notifications.retry-step",
          "3m",
          "10ms",
          "1d",
          "How long after a failure a notification is sent again; the second and third time it is twice and three"
              + " times as long. Then it is dropped.");
  private static final Setting<Duration> CONNECT_TIMEOUT =
      Setting.duration(
          "notifications.connect-timeout",
          "5s",
          "100ms",
          "5m",
          "How long the server of a notification URL may take to be connected to.");
  private static final Setting<Duration> TIME_LIMIT =
      Setting.duration(
          "notifications.time-limit",
          "20s",
          "100ms",
          "10m",
          "How long the server of a notification URL may take to answer.");
  private static final Setting<Integer> PER_URL =
      Setting.integer(
          "notifications.per-url",
          4,
          1,
          1000,
          "Notifications that one node sends to the same URL at the same time.");
  private static final Setting<Integer> DROPS_TO_DISABLE =
      Setting.integer(
          "notifications.drops-to-disable",
          10,
          1,
          1_000_000,
          "After this many notifications dropped in a row, a URL is sent nothing for a while.");
  private static final Setting<Duration> DISABLED_FOR =
      Setting.duration(
          "notifications.disabled-for",
          "1d",
          "How long a URL is sent nothing after too many drops. A restart ends it as well.");
  private static final Setting<String> USER_AGENT =
      Setting.text(
          "notifications.user-agent", "Darkroom", "The `User-Agent` that notifications carry.");
  private static final Setting<List<String>> SHA256_CLOUDS =
      Setting.list(
          "notifications.sha256-clouds",
          "Clouds whose notifications are signed with SHA-256 rather than SHA-1.");

  public NotifyConfig {
    sha256Clouds = Set.copyOf(sha256Clouds);
  }

  /// Every setting that is read here.
  public static List<Setting<?>> settings() {
    return List.of(
        RETRY_STEP,
        CONNECT_TIMEOUT,
        TIME_LIMIT,
        PER_URL,
        DROPS_TO_DISABLE,
        DISABLED_FOR,
        USER_AGENT,
        SHA256_CLOUDS);
  }

  public static NotifyConfig from(Settings settings) {
    return new NotifyConfig(
        settings.get(RETRY_STEP),
        settings.get(CONNECT_TIMEOUT),
        settings.get(TIME_LIMIT),
        settings.get(PER_URL),
        settings.get(DROPS_TO_DISABLE),
        settings.get(DISABLED_FOR),
        settings.get(USER_AGENT),
        Set.copyOf(settings.get(SHA256_CLOUDS)));
  }

  /// Notifications reference, "Retry policy": three more attempts, each after a longer pause.
  JobKind<Webhook> webhooks() {
    var pauses = new ArrayList<Duration>();
    for (var retry = 1; retry <= RETRIES; retry++) {
      pauses.add(retryStep.multipliedBy(retry));
    }
    return new JobKind<>("webhook", Webhook::write, Webhook::read, new Retry(pauses));
  }

  /// What the client for notifications may do: the same as for other requests, in less time.
  public FetchConfig withConnectTimeout(FetchConfig fetch) {
    return new FetchConfig(
        fetch.allowedHosts(), connectTimeout, fetch.timeLimit(), fetch.maxRedirects());
  }

  SignatureAlgorithm algorithm(CloudName cloud) {
    return sha256Clouds.contains(cloud.value())
        ? SignatureAlgorithm.SHA256
        : SignatureAlgorithm.SHA1;
  }
}
