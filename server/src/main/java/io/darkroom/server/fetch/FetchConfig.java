package io.darkroom.server.fetch;

import io.darkroom.config.Setting;
import io.darkroom.config.Settings;
import java.time.Duration;
import java.util.List;

/// What requests to remote servers may do.
///
/// @param allowedHosts hosts that may be reached although their address is not public
/// @param connectTimeout for the look-up of a name, for a connection and for its encryption, each
/// @param timeLimit for a whole fetch, redirects included
/// @param maxRedirects how many are followed
public record FetchConfig(
    AllowedHosts allowedHosts, Duration connectTimeout, Duration timeLimit, int maxRedirects) {

  private static final Setting<List<String>> ALLOWED_HOSTS =
      Setting.list(
          "fetch.allowed-hosts",
          "Host names or addresses that requests to remote servers may reach although their address"
              + " is loopback or private, written as in the URL; `host:port` opens that port"
              + " only.");
  private static final Setting<Duration> CONNECT_TIMEOUT =
      Setting.duration(
          "fetch.connect-timeout",
          "10s",
          "100ms",
          "5m",
          "How long a remote server may take to be found, to be connected to, and to agree on"
              + " encryption, each.");
  private static final Setting<Duration> TIME_LIMIT =
      Setting.duration(
          "fetch.time-limit",
          "60s",
          "100ms",
          "1h",
          "How long the fetching of a remote file may take as a whole.");
  private static final Setting<Integer> MAX_REDIRECTS =
      Setting.integer(
          "fetch.max-redirects", 10, 0, 50, "How many redirects of remote servers are followed.");

  public static List<Setting<?>> settings() {
    return List.of(ALLOWED_HOSTS, CONNECT_TIMEOUT, TIME_LIMIT, MAX_REDIRECTS);
  }

  public static FetchConfig from(Settings settings) {
    return new FetchConfig(
        AllowedHosts.of(settings.get(ALLOWED_HOSTS)),
        settings.get(CONNECT_TIMEOUT),
        settings.get(TIME_LIMIT),
        settings.get(MAX_REDIRECTS));
  }
}
