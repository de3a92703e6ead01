package io.darkroom.storage.asset.sql;

import static org.jooq.impl.DSL.row;

import io.darkroom.storage.asset.Asset;
import io.darkroom.storage.asset.BlobLayout;
import io.darkroom.storage.asset.BlobRemoval;
import io.darkroom.storage.asset.BlobRemoval.Kind;
import io.darkroom.storage.asset.sql.DerivedTables.Removals;
import io.darkroom.storage.sql.Batches;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jooq.DSLContext;
import org.jooq.Record;

/// Blobs to remove, as rows.
///
/// @param due when what is queued now may be removed
public record RemovalQueue(Instant due) {

  /// Queues the original of an asset's current version and everything derived from it.
  void queueVersion(DSLContext transaction, Asset asset) {
    queueKeys(transaction, List.of(asset.originalKey()));
    queueDerived(transaction, asset);
  }

  /// Queues everything derived from an asset's current version.
  void queueDerived(DSLContext transaction, Asset asset) {
    queue(transaction, Kind.PREFIX, List.of(derivedPrefix(asset)));
  }

  static String derivedPrefix(Asset asset) {
    return BlobLayout.derivedPrefix(asset.identity().cloud(), asset.id(), asset.current().id());
  }

  public void queueKeys(DSLContext transaction, List<String> keys) {
    queue(transaction, Kind.KEY, keys);
  }

  private void queue(DSLContext transaction, Kind kind, List<String> targets) {
    for (var batch : Batches.of(targets)) {
      transaction
          .insertInto(Removals.TABLE, Removals.KIND, Removals.TARGET, Removals.DUE_AT)
          .valuesOfRows(
              batch.stream().map(key -> row(column(kind), key, due.toEpochMilli())).toList())
          .execute();
    }
  }

  /// Takes a blob off the queue because it is needed again: a file was derived once more, or an
  /// original is saved once more by a retry that comes late.
  static void cancel(DSLContext transaction, String target) {
    transaction.deleteFrom(Removals.TABLE).where(Removals.TARGET.eq(target)).execute();
  }

  static List<BlobRemoval> due(DSLContext database, Instant now, int limit) {
    return database
        .select(Removals.ID, Removals.KIND, Removals.TARGET, Removals.DUE_AT)
        .from(Removals.TABLE)
        .where(Removals.DUE_AT.le(now.toEpochMilli()))
        .orderBy(Removals.DUE_AT, Removals.ID)
        .limit(limit)
        .fetch(RemovalQueue::removal);
  }

  /// @return how many entries of this id there were
  static int done(DSLContext transaction, long id) {
    return transaction.deleteFrom(Removals.TABLE).where(Removals.ID.eq(id)).execute();
  }

  /// @return how many entries of this id there are
  static int postpone(DSLContext transaction, long id, Instant due) {
    return transaction
        .update(Removals.TABLE)
        .set(Removals.DUE_AT, due.toEpochMilli())
        .where(Removals.ID.eq(id))
        .execute();
  }

  private static BlobRemoval removal(Record row) {
    return new BlobRemoval(
        row.get(Removals.ID),
        Kind.valueOf(row.get(Removals.KIND).toUpperCase(Locale.ROOT)),
        row.get(Removals.TARGET),
        Instant.ofEpochMilli(row.get(Removals.DUE_AT)));
  }

  private static String column(Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }
}
