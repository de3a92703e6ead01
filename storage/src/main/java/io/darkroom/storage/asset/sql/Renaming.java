package io.darkroom.storage.asset.sql;

import io.darkroom.storage.asset.Asset;
import io.darkroom.storage.asset.AssetDetails;
import io.darkroom.storage.asset.AssetIdentity;
import io.darkroom.storage.asset.Overwrite;
import io.darkroom.storage.asset.RenameResult;
import io.darkroom.storage.asset.sql.AssetTables.Assets;
import io.darkroom.storage.asset.sql.RetiredVersions.Last;
import java.util.function.UnaryOperator;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/// Gives an asset another identity, within one transaction of its caller.
///
/// @param changes of the same transaction
record Renaming(
    AssetChanges changes,
    AssetIdentity from,
    AssetIdentity to,
    Overwrite overwrite,
    UnaryOperator<AssetDetails> change) {

  Renaming {
    if (!from.cloud().equals(to.cloud()) || from.resourceType() != to.resourceType()) {
      throw new IllegalArgumentException("renaming keeps cloud and resource type");
    }
  }

  RenameResult run(DSLContext transaction) {
    lockBoth(transaction);
    var before = AssetReader.findAsset(transaction, AssetReader.hasIdentity(from)).orElse(null);
    if (before == null) {
      return new RenameResult.Missing();
    }
    if (from.equals(to)) {
      var now = renamed(before, before.current().number());
      AssetWriter.describe(transaction, before, now);
      return new RenameResult.Renamed(now, before, null);
    }
    var other = AssetReader.findAsset(transaction, AssetReader.hasIdentity(to)).orElse(null);
    if (other != null && overwrite == Overwrite.KEEP) {
      return new RenameResult.Taken(other);
    }
    return rename(transaction, before, other);
  }

  private RenameResult rename(DSLContext transaction, Asset before, @Nullable Asset other) {
    if (other != null) {
      changes.remove(transaction, other);
    }
    var retired = RetiredVersions.take(transaction, to);
    var last = other == null ? retired : Last.of(other.current());
    var second = changes.now().getEpochSecond();
    var now = renamed(before, Last.numberFor(before.current(), last, second));
    AssetWriter.rename(transaction, before, now);
    RetiredVersions.remember(transaction, from, before.current());
    return new RenameResult.Renamed(now, before, other);
  }

  /// In the order of their ids, so that two renamings never wait for each other.
  private void lockBoth(DSLContext transaction) {
    changes
        .dialect()
        .lockedForChange(
            transaction
                .select(Assets.ID)
                .from(Assets.TABLE)
                .where(AssetReader.hasIdentity(from).or(AssetReader.hasIdentity(to)))
                .orderBy(Assets.ID))
        .fetch();
  }

  private Asset renamed(Asset before, long number) {
    var current = before.current();
    var details = change.apply(before.details());
    return new Asset(
        before.id(), to, current.withNumber(number), details, before.createdAt(), changes.now());
  }
}
