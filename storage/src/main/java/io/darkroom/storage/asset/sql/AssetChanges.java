package io.darkroom.storage.asset.sql;

import static org.jooq.impl.DSL.selectOne;

import io.darkroom.storage.asset.Asset;
import io.darkroom.storage.asset.AssetDetails;
import io.darkroom.storage.asset.AssetException;
import io.darkroom.storage.asset.AssetId;
import io.darkroom.storage.asset.AssetIdentity;
import io.darkroom.storage.asset.AssetProblem;
import io.darkroom.storage.asset.AssetVersion;
import io.darkroom.storage.asset.NewAsset;
import io.darkroom.storage.asset.Overwrite;
import io.darkroom.storage.asset.SaveResult;
import io.darkroom.storage.asset.sql.AssetTables.Assets;
import io.darkroom.storage.sql.Dialect;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/// The stories of changing one asset, each within one transaction of its caller. Every change locks
/// the asset's row first, so that changes of one asset follow one another.
///
/// @param now to the millisecond
record AssetChanges(Dialect dialect, RemovalQueue removals, Instant now) {
  /// How often the identity may be given up by others between looking and claiming.
  private static final int MAX_ATTEMPTS = 10;

  SaveResult save(DSLContext transaction, NewAsset fresh, Overwrite overwrite) {
    for (var attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
      var existing = findLocked(transaction, fresh.identity());
      if (existing.isPresent()) {
        return saveOver(transaction, existing.get(), fresh, overwrite);
      }
      var created = create(transaction, fresh);
      if (created != null) {
        return created;
      }
    }
    throw new AssetException(new AssetProblem.Unavailable("save"));
  }

  private SaveResult saveOver(
      DSLContext transaction, Asset existing, NewAsset fresh, Overwrite overwrite) {
    if (existing.current().id().equals(fresh.versionId())) {
      return new SaveResult.Created(existing);
    }
    return switch (overwrite) {
      case KEEP -> new SaveResult.Kept(existing);
      case REPLACE -> {
        var number = Math.max(now.getEpochSecond(), existing.current().number() + 1);
        var replacing = asset(fresh, existing.id(), number, existing.createdAt());
        AssetWriter.replace(transaction, existing, replacing);
        RemovalQueue.cancel(transaction, fresh.originalKey());
        letGo(transaction, existing);
        yield new SaveResult.Replaced(replacing, existing);
      }
    };
  }

  private SaveResult.@Nullable Created create(DSLContext transaction, NewAsset fresh) {
    var second = now.getEpochSecond();
    var id = findDeleted(transaction, fresh.identity()).orElse(fresh.id());
    if (!AssetWriter.claim(transaction, asset(fresh, id, second, now))) {
      return null;
    }
    var last = RetiredVersions.take(transaction, fresh.identity());
    var number = last == null ? second : Math.max(second, last.number() + 1);
    var created = asset(fresh, id, number, now);
    AssetWriter.complete(transaction, created);
    RemovalQueue.cancel(transaction, fresh.originalKey());
    return new SaveResult.Created(created);
  }

  private Asset asset(NewAsset fresh, AssetId id, long number, Instant createdAt) {
    var version =
        new AssetVersion(
            fresh.versionId(),
            number,
            fresh.id(),
            fresh.file(),
            now,
            fresh.uploadedBy(),
            fresh.backup());
    return new Asset(id, fresh.identity(), version, fresh.details(), createdAt, now);
  }

  /// The id of the deleted asset whose kept versions have this identity.
  static Optional<AssetId> findDeleted(DSLContext database, AssetIdentity identity) {
    return database
        .select(BackupRows.ASSET_ID)
        .from(BackupRows.TABLE)
        .where(BackupRows.hasIdentity(identity))
        .andNotExists(selectOne().from(Assets.TABLE).where(Assets.ID.eq(BackupRows.ASSET_ID)))
        .orderBy(BackupRows.KEPT_AT.desc(), BackupRows.NUMBER.desc())
        .limit(1)
        .fetchOptional(row -> new AssetId(row.value1()));
  }

  Optional<Asset> update(
      DSLContext transaction, AssetIdentity identity, UnaryOperator<AssetDetails> change) {
    return findLocked(transaction, identity)
        .map(before -> describe(transaction, before, change.apply(before.details())));
  }

  /// Writes another description of a locked asset.
  ///
  /// @return the asset as it is now
  Asset describe(DSLContext transaction, Asset before, AssetDetails details) {
    if (details.equals(before.details())) {
      return before;
    }
    var after =
        new Asset(
            before.id(), before.identity(), before.current(), details, before.createdAt(), now);
    AssetWriter.describe(transaction, before, after);
    return after;
  }

  Optional<Asset> delete(DSLContext transaction, AssetIdentity identity) {
    return delete(transaction, AssetReader.hasIdentity(identity));
  }

  Optional<Asset> delete(DSLContext transaction, Condition condition) {
    var asset = findLocked(transaction, condition);
    asset.ifPresent(found -> {
      remove(transaction, found);
      RetiredVersions.remember(transaction, found.identity(), found.current());
    });
    return asset;
  }

  /// Removes the row of a locked asset and lets go of its blobs; what its identity had is for the
  /// caller to remember.
  void remove(DSLContext transaction, Asset asset) {
    transaction.deleteFrom(Assets.TABLE).where(Assets.ID.eq(asset.id().value())).execute();
    letGo(transaction, asset);
  }

  /// Queues the blobs of a version that is current no more, or keeps it when it is backed up.
  void letGo(DSLContext transaction, Asset former) {
    if (former.current().backup()) {
      BackupRows.insert(transaction, former, now);
      removals.queueDerived(transaction, former);
    } else {
      removals.queueVersion(transaction, former);
    }
  }

  private Optional<Asset> findLocked(DSLContext transaction, AssetIdentity identity) {
    return findLocked(transaction, AssetReader.hasIdentity(identity));
  }

  Optional<Asset> findLocked(DSLContext transaction, Condition condition) {
    var id =
        dialect
            .lockedForChange(transaction.select(Assets.ID).from(Assets.TABLE).where(condition))
            .fetchOne(Assets.ID);
    return id == null ? Optional.empty() : AssetReader.findAsset(transaction, Assets.ID.eq(id));
  }
}
