package io.darkroom.server.upload.chunk;

import io.darkroom.storage.pending.PendingUploads;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Forgets files whose missing slices nobody sends any more. Safe for concurrent use.
public final class ExpiredUploads implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ExpiredUploads.class);
  private static final int BATCH = 100;

  private final PendingUploads pending;
  private final Duration patience;
  private final ScheduledExecutorService schedule =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("expired-uploads").daemon().factory());

  /// @param patience how long an upload may stand still
  public ExpiredUploads(PendingUploads pending, Duration patience) {
    this.pending = pending;
    this.patience = patience;
  }

  /// Begins to look, every `pause`.
  public void start(Duration pause) {
    var millis = pause.toMillis();
    var _ = schedule.scheduleWithFixedDelay(this::sweep, millis, millis, TimeUnit.MILLISECONDS);
  }

  private void sweep() {
    try {
      var since = Instant.now().minus(patience);
      while (pending.expire(since, BATCH) == BATCH) {
        // more are waiting
      }
    } catch (RuntimeException e) {
      LOG.warn("expired uploads could not be removed; trying again later", e);
    }
  }

  @Override
  public void close() {
    schedule.close();
  }
}
