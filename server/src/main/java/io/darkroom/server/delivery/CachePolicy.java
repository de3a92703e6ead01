package io.darkroom.server.delivery;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// For how long, and by whom, an answer may be kept. Delivery reference, "Response headers".
sealed interface CachePolicy {
  /// The longest that anything is kept: 30 days.
  Duration LONGEST = Duration.ofDays(30);

  /// For ever: nothing under this address changes, or whoever changes it purges caches.
  record Lasting() implements CachePolicy {}

  /// By everyone until a moment at which who may see it changes.
  record Until(Instant end) implements CachePolicy {}

  /// By the client alone, who had to prove something.
  ///
  /// @param end when the proof ends; null when it does not
  record Personal(@Nullable Instant end) implements CachePolicy {}

  /// Shortly: something better is expected.
  record Passing() implements CachePolicy {}

  /// The value of `Cache-Control`.
  ///
  /// @param lasting the value for what does not change
  default String header(String lasting, Instant now) {
    return switch (this) {
      case Lasting() -> lasting;
      case Until(var end) -> "public, no-transform, max-age=" + seconds(end, now);
      case Personal(var end) -> "private, no-transform, max-age=" + seconds(end, now);
      case Passing() -> "private, no-transform, max-age=60";
    };
  }

  private static long seconds(@Nullable Instant end, Instant now) {
    var left = end == null ? LONGEST : Duration.between(now, end);
    return Math.clamp(left.toSeconds(), 0, LONGEST.toSeconds());
  }
}
