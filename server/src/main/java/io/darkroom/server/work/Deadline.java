package io.darkroom.server.work;

import java.time.Duration;

/// The moment by which a call must be answered.
///
/// @param nanoTime on the clock of [System#nanoTime()]
public record Deadline(long nanoTime) {
  public static Deadline in(Duration time) {
    return new Deadline(System.nanoTime() + time.toNanos());
  }

  /// The time left, zero when it has passed.
  public Duration remaining() {
    return Duration.ofNanos(Math.max(0, nanoTime - System.nanoTime()));
  }
}
