package io.darkroom.storage.asset.sql;

import io.darkroom.storage.asset.AssetChange;
import io.darkroom.storage.asset.AssetDetails;
import io.darkroom.storage.asset.AssetIdentity;
import io.darkroom.storage.asset.sql.AssetTables.Assets;
import io.darkroom.storage.asset.sql.AssetTables.Tags;
import io.darkroom.storage.sql.Batches;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jooq.Condition;
import org.jooq.DSLContext;

/// Changes of many assets within one transaction of the caller. Their rows are locked in the order
/// of their ids, so that two such changes never wait for each other.
///
/// @param changes of the same transaction
record BulkAssetChanges(AssetChanges changes) {

  List<AssetChange> update(
      DSLContext transaction, List<AssetIdentity> identities, UnaryOperator<AssetDetails> change) {
    lock(transaction, ManyAssets.hasOneOf(identities));
    return change(transaction, identities, change);
  }

  private List<AssetChange> change(
      DSLContext transaction, List<AssetIdentity> identities, UnaryOperator<AssetDetails> change) {
    return ManyAssets.byIdentity(transaction, identities).stream()
        .map(before -> {
          var details = change.apply(before.details());
          return new AssetChange(before, changes.describe(transaction, before, details));
        })
        .toList();
  }

  List<AssetChange> setExclusiveTags(
      DSLContext transaction, List<AssetIdentity> identities, List<String> tags) {
    requireOneType(identities);
    var chosen = ids(transaction, ManyAssets.hasOneOf(identities));
    var others = tagged(transaction, identities.getFirst(), tags);
    others.removeAll(chosen);
    var all = new TreeSet<>(chosen);
    all.addAll(others);
    for (var batch : Batches.of(List.copyOf(all))) {
      lock(transaction, Assets.ID.in(batch));
    }
    for (var batch : Batches.of(List.copyOf(others))) {
      untag(transaction, batch, tags);
    }
    return change(transaction, identities, details -> details.withTags(union(details, tags)));
  }

  private static List<String> union(AssetDetails details, List<String> tags) {
    var union = new LinkedHashSet<>(details.tags());
    union.addAll(tags);
    return List.copyOf(union);
  }

  private static void requireOneType(List<AssetIdentity> identities) {
    var types =
        identities.stream()
            .map(identity -> identity.resourceType() + "/" + identity.type())
            .distinct()
            .count();
    if (types != 1) {
      throw new IllegalArgumentException("assets of " + types + " types: expected one");
    }
  }

  private static TreeSet<String> ids(DSLContext transaction, Condition condition) {
    return new TreeSet<>(
        transaction.select(Assets.ID).from(Assets.TABLE).where(condition).fetch(Assets.ID));
  }

  private static TreeSet<String> tagged(
      DSLContext transaction, AssetIdentity like, List<String> tags) {
    return new TreeSet<>(
        transaction
            .select(Assets.ID)
            .from(Tags.TABLE)
            .join(Assets.TABLE)
            .on(Assets.ID.eq(Tags.ASSET_ID))
            .where(Tags.CLOUD.eq(like.cloud().value()))
            .and(Tags.RESOURCE_TYPE.eq(like.resourceType().wireName()))
            .and(Tags.TAG.in(tags))
            .and(Assets.TYPE.eq(like.type().wireName()))
            .fetch(Assets.ID));
  }

  private void untag(DSLContext transaction, List<String> ids, List<String> tags) {
    transaction
        .deleteFrom(Tags.TABLE)
        .where(Tags.ASSET_ID.in(ids))
        .and(Tags.TAG.in(tags))
        .execute();
    transaction
        .update(Assets.TABLE)
        .set(Assets.UPDATED_AT, changes.now().toEpochMilli())
        .where(Assets.ID.in(ids))
        .execute();
  }

  private void lock(DSLContext transaction, Condition condition) {
    changes
        .dialect()
        .lockedForChange(
            transaction.select(Assets.ID).from(Assets.TABLE).where(condition).orderBy(Assets.ID))
        .fetch();
  }
}
