package io.darkroom.storage.asset.sql;

import io.darkroom.storage.asset.Asset;
import io.darkroom.storage.asset.AssetId;
import io.darkroom.storage.asset.BackedUpVersion;
import io.darkroom.storage.asset.CloudName;
import io.darkroom.storage.asset.RestoreResult;
import io.darkroom.storage.asset.VersionId;
import io.darkroom.storage.asset.sql.AssetTables.Assets;
import io.darkroom.storage.asset.sql.AssetTables.Versions;
import io.darkroom.storage.asset.sql.BackupRows.Kept;
import io.darkroom.storage.asset.sql.RetiredVersions.Last;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/// Kept versions of one asset, and what becomes of them, within one transaction of the caller.
///
/// @param changes of the same transaction
record Restoring(AssetChanges changes, CloudName cloud, AssetId asset) {

  /// The current one too, in the order in which they were uploaded.
  static List<BackedUpVersion> list(DSLContext database, CloudName cloud, AssetId asset) {
    var all = new ArrayList<BackedUpVersion>();
    for (var kept : BackupRows.list(database, BackupRows.isOf(cloud, asset))) {
      all.add(new BackedUpVersion(kept.asset(), kept.identity(), kept.version(), false));
    }
    findLive(database, cloud, asset)
        .filter(live -> live.current().backup())
        .ifPresent(
            live -> all.add(new BackedUpVersion(live.id(), live.identity(), live.current(), true)));
    all.sort(
        Comparator.comparing((BackedUpVersion one) -> one.version().createdAt())
            .thenComparingLong(one -> one.version().number()));
    return List.copyOf(all);
  }

  private static Optional<Asset> findLive(DSLContext database, CloudName cloud, AssetId asset) {
    return AssetReader.findAsset(database, isThis(cloud, asset));
  }

  private static Condition isThis(CloudName cloud, AssetId asset) {
    return Assets.ID.eq(asset.value()).and(Assets.CLOUD.eq(cloud.value()));
  }

  RestoreResult restore(DSLContext transaction, @Nullable VersionId version) {
    var live = changes.findLocked(transaction, isThis(cloud, asset));
    var all = list(transaction, cloud, asset);
    var chosen =
        version == null
            ? all.stream().reduce((_, later) -> later)
            : all.stream().filter(one -> one.version().id().equals(version)).findFirst();
    if (chosen.isEmpty()) {
      return new RestoreResult.NoBackup();
    }
    if (chosen.get().current()) {
      return new RestoreResult.Restored(live.orElseThrow());
    }
    var isChosen = BackupRows.VERSION_ID.eq(chosen.get().version().id().value());
    var kept = BackupRows.list(transaction, isChosen).getFirst();
    return live.isPresent() ? putBack(transaction, live.get(), kept) : bringBack(transaction, kept);
  }

  /// Makes a version the current one of an asset that exists.
  private RestoreResult putBack(DSLContext transaction, Asset before, Kept kept) {
    var second = changes.now().getEpochSecond();
    var number = Math.max(second, before.current().number() + 1);
    var now =
        new Asset(
            before.id(),
            before.identity(),
            kept.version().withNumber(number),
            before.details(),
            before.createdAt(),
            changes.now());
    BackupRows.delete(transaction, kept.version().id());
    AssetWriter.replace(transaction, before, now);
    changes.letGo(transaction, before);
    cancelRemovals(transaction, now);
    return new RestoreResult.Restored(now);
  }

  /// Brings a deleted asset back.
  private RestoreResult bringBack(DSLContext transaction, Kept kept) {
    var asked = revived(kept, kept.version().number());
    if (!AssetWriter.claim(transaction, asked)) {
      var hasIdentity = AssetReader.hasIdentity(kept.identity());
      return new RestoreResult.Taken(AssetReader.findAsset(transaction, hasIdentity).orElseThrow());
    }
    var last = RetiredVersions.take(transaction, kept.identity());
    var second = changes.now().getEpochSecond();
    var now = revived(kept, Last.numberFor(kept.version(), last, second));
    BackupRows.delete(transaction, kept.version().id());
    AssetWriter.complete(transaction, now);
    cancelRemovals(transaction, now);
    return new RestoreResult.Restored(now);
  }

  private Asset revived(Kept kept, long number) {
    return new Asset(
        asset,
        kept.identity(),
        kept.version().withNumber(number),
        kept.details(),
        kept.assetCreatedAt(),
        changes.now());
  }

  /// What was derived from the version before may go, and may be made again under the same keys.
  private static void cancelRemovals(DSLContext transaction, Asset now) {
    RemovalQueue.cancel(transaction, now.originalKey());
    RemovalQueue.cancel(transaction, RemovalQueue.derivedPrefix(now));
  }

  Optional<BackedUpVersion> delete(DSLContext transaction, VersionId version) {
    var _ = changes.findLocked(transaction, isThis(cloud, asset));
    var chosen =
        list(transaction, cloud, asset).stream()
            .filter(one -> one.version().id().equals(version))
            .findFirst();
    chosen.ifPresent(found -> {
      if (found.current()) {
        transaction
            .update(Versions.TABLE)
            .set(Versions.BACKUP, false)
            .where(Versions.ID.eq(version.value()))
            .execute();
      } else {
        BackupRows.delete(transaction, version);
        changes.removals().queueKeys(transaction, List.of(found.originalKey()));
      }
    });
    return chosen;
  }
}
