package io.darkroom.server.job;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// When a failed job is tried again.
///
/// @param pauses before the second attempt, the third and so on; after the last of them the job is
///   given up
public record Retry(List<Duration> pauses) {
  /// What most work wants: soon for a hiccup, later for an outage.
  public static final Retry USUAL =
      new Retry(
          List.of(
              Duration.ofSeconds(2),
              Duration.ofSeconds(30),
              Duration.ofMinutes(5),
              Duration.ofHours(1)));

  public Retry {
    pauses = List.copyOf(pauses);
  }

  /// How long to wait after this many failures; empty when it is time to give up.
  Optional<Duration> findPause(int failures) {
    return failures <= pauses.size() ? Optional.of(pauses.get(failures - 1)) : Optional.empty();
  }
}
