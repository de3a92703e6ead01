package io.darkroom.server.work;

import io.darkroom.storage.asset.AssetCatalog;
import io.darkroom.storage.asset.BlobRemoval;
import io.darkroom.storage.blob.BlobKey;
import io.darkroom.storage.blob.BlobStore;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Removes the blobs that the catalog has queued for removal, a while after they were let go.
/// Several servers may do so at once: removing what is gone is success. Safe for concurrent use.
public final class BlobRemovals implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(BlobRemovals.class);
  private static final int BATCH = 100;
  private static final Duration RETRY = Duration.ofMinutes(5);

  private final AssetCatalog catalog;
  private final BlobStore blobs;
  private final ScheduledExecutorService schedule =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("blob-removals").daemon().factory());

  public BlobRemovals(AssetCatalog catalog, BlobStore blobs) {
    this.catalog = catalog;
    this.blobs = blobs;
  }

  /// Begins to look for due removals, every `pause`.
  public void start(Duration pause) {
    var millis = pause.toMillis();
    var _ = schedule.scheduleWithFixedDelay(this::runDue, millis, millis, TimeUnit.MILLISECONDS);
  }

  /// Removes everything that is due now. What cannot be removed is put off.
  void runDue() {
    try {
      for (var due = catalog.dueRemovals(BATCH); !due.isEmpty(); due = catalog.dueRemovals(BATCH)) {
        due.forEach(this::run);
      }
    } catch (RuntimeException e) {
      LOG.warn("blobs let go could not be removed; trying again later", e);
    }
  }

  private void run(BlobRemoval removal) {
    try {
      switch (removal.kind()) {
        case KEY -> blobs.delete(new BlobKey(removal.target()));
        case PREFIX -> blobs.deletePrefix(removal.target().replaceAll("/$", ""));
      }
      catalog.removalDone(removal.id());
    } catch (RuntimeException e) {
      LOG.warn("{} could not be removed; trying again in {}", removal.target(), RETRY, e);
      catalog.postponeRemoval(removal.id(), Instant.now().plus(RETRY));
    }
  }

  @Override
  public void close() {
    schedule.close();
  }
}
