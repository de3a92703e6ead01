package io.darkroom.server.work;

import io.darkroom.storage.asset.AssetCatalog;
import io.darkroom.storage.asset.AssetId;
import io.darkroom.storage.asset.CloudName;
import io.darkroom.storage.asset.VersionId;
import io.darkroom.storage.blob.BlobKey;
import io.darkroom.storage.blob.BlobStat;
import io.darkroom.storage.blob.BlobStore;
import io.darkroom.storage.pending.PendingUploads;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Removes blobs that no asset and no upload under way refers to: what a crash between storing and
/// making known left behind. Looks only at blobs older than a grace period, so that no upload under
/// way loses its bytes. Safe for concurrent use.
public final class OrphanSweeper implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(OrphanSweeper.class);

  /// `<cloud>/o|d/<asset id>/<version id>[/<hash>]` and `<cloud>/p/<upload>/<chunk>`
  private static final int MIN_ELEMENTS = 4;

  private final AssetCatalog catalog;
  private final PendingUploads pending;
  private final BlobStore blobs;
  private final Duration grace;
  private final ScheduledExecutorService schedule =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("orphan-sweeper").daemon().factory());

  /// @param grace the least age of a blob that is looked at
  public OrphanSweeper(
      AssetCatalog catalog, PendingUploads pending, BlobStore blobs, Duration grace) {
    this.catalog = catalog;
    this.pending = pending;
    this.blobs = blobs;
    this.grace = grace;
  }

  /// Begins to sweep, every `pause`.
  public void start(Duration pause) {
    var millis = pause.toMillis();
    var _ =
        schedule.scheduleWithFixedDelay(this::sweepQuietly, millis, millis, TimeUnit.MILLISECONDS);
  }

  private void sweepQuietly() {
    try {
      var removed = sweep();
      if (removed > 0) {
        LOG.info("removed {} blobs that no asset refers to", removed);
      }
    } catch (RuntimeException e) {
      LOG.warn("the sweep for lost blobs broke off; trying again later", e);
    }
  }

  /// Looks at every blob once.
  ///
  /// @return how many were removed
  public int sweep() {
    var oldest = Instant.now().minus(grace);
    var removed = 0;
    BlobKey after = null;
    do {
      var page = blobs.list("", after, BlobStore.MAX_PAGE);
      for (var stat : page.blobs()) {
        if (stat.lastModified().isBefore(oldest) && isOrphan(stat) && blobs.delete(stat.key())) {
          removed++;
        }
      }
      after = page.next();
    } while (after != null && !Thread.currentThread().isInterrupted());
    return removed;
  }

  /// Blobs of another layout are not ours to judge.
  private boolean isOrphan(BlobStat stat) {
    var elements = stat.key().value().split("/");
    return elements.length >= MIN_ELEMENTS
        && switch (elements[1]) {
          case "o", "d" -> isOfNoAsset(elements);
          case "p" -> !pending.isReferenced(stat.key().value());
          default -> false;
        };
  }

  private boolean isOfNoAsset(String[] elements) {
    var asset = AssetId.findIn(elements[2]);
    var version = VersionId.findIn(elements[3]);
    return asset.isPresent()
        && version.isPresent()
        && !catalog.isReferenced(new CloudName(elements[0]), asset.get(), version.get());
  }

  @Override
  public void close() {
    schedule.shutdownNow();
    schedule.close();
  }
}
