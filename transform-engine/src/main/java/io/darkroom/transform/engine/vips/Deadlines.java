package io.darkroom.transform.engine.vips;

import io.darkroom.transform.engine.vips.ffm.VipsSession;
import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/// Stops sessions that take too long, from one thread of its own. Safe for concurrent use.
///
/// libvips looks at the order to stop between two regions of pixels. A codec that decodes or
/// encodes a whole picture in one call (AVIF, WebP) ends that call first.
final class Deadlines implements AutoCloseable {
  private static final Duration REPEAT = Duration.ofMillis(10);

  private final ScheduledThreadPoolExecutor timer =
      new ScheduledThreadPoolExecutor(
          1, work -> Thread.ofPlatform().daemon().name("engine-deadlines").unstarted(work));

  Deadlines() {
    timer.setRemoveOnCancelPolicy(true);
  }

  /// A running deadline; closing it calls it off.
  interface Deadline extends AutoCloseable {
    @Override
    void close();
  }

  /// Kills the session once the time is over, and again until the deadline is closed.
  Deadline watch(VipsSession session, Duration time) {
    var task =
        timer.scheduleWithFixedDelay(
            session::kill, time.toNanos(), REPEAT.toNanos(), TimeUnit.NANOSECONDS);
    return () -> task.cancel(false);
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}
