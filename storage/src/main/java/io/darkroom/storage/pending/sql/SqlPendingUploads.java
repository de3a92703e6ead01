package io.darkroom.storage.pending.sql;

import io.darkroom.storage.asset.CloudName;
import io.darkroom.storage.asset.RandomHex;
import io.darkroom.storage.asset.sql.RemovalQueue;
import io.darkroom.storage.pending.NewChunk;
import io.darkroom.storage.pending.PendingChunk;
import io.darkroom.storage.pending.PendingUpload;
import io.darkroom.storage.pending.PendingUploads;
import io.darkroom.storage.pending.Takeover;
import io.darkroom.storage.pending.sql.PendingTables.Chunks;
import io.darkroom.storage.pending.sql.PendingTables.Uploads;
import io.darkroom.storage.sql.Database;
import io.darkroom.storage.sql.Pages;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jooq.DSLContext;

/// Uploads that are not complete in a database. Every change locks the upload's row first. Safe for
/// concurrent use.
public final class SqlPendingUploads implements PendingUploads {
  private final Database database;
  private final InstantSource clock;
  private final Duration removalDelay;

  /// @param removalDelay how long blobs that nothing needs are left to reads that began before
  public SqlPendingUploads(Database database, InstantSource clock, Duration removalDelay) {
    this.database = database;
    this.clock = clock;
    this.removalDelay = removalDelay;
  }

  @Override
  public PendingUpload append(NewChunk chunk) {
    var now = now();
    var arrival = new ChunkArrival(database.dialect(), removals(), chunk, now);
    return database.write("save", arrival::run);
  }

  @Override
  public Optional<PendingUpload> find(CloudName cloud, String uploadId) {
    return database.read(
        "find", reading -> PendingRows.find(reading, PendingRows.isUpload(cloud, uploadId)));
  }

  @Override
  public Takeover take(CloudName cloud, String uploadId, Duration lease) {
    var now = now();
    return database.write(
        "save",
        transaction -> {
          var isThisOne = PendingRows.isUpload(cloud, uploadId);
          var upload = PendingRows.findLocked(transaction, database.dialect(), isThisOne);
          if (upload.isEmpty()) {
            return new Takeover.Missing();
          }
          if (!upload.get().isComplete()) {
            return new Takeover.Incomplete(upload.get());
          }
          var until =
              transaction
                  .select(Uploads.TAKEN_UNTIL)
                  .from(Uploads.TABLE)
                  .where(isThisOne)
                  .fetchOne(Uploads.TAKEN_UNTIL);
          return until != null && until > now.toEpochMilli()
              ? new Takeover.InProgress(Instant.ofEpochMilli(until))
              : take(transaction, upload.get(), now.plus(lease));
        });
  }

  private static Takeover.Taken take(DSLContext transaction, PendingUpload upload, Instant until) {
    var taker = RandomHex.next();
    transaction
        .update(Uploads.TABLE)
        .set(Uploads.TAKEN_BY, taker)
        .set(Uploads.TAKEN_UNTIL, until.toEpochMilli())
        .where(PendingRows.isUpload(upload.cloud(), upload.uploadId()))
        .execute();
    var isOfUpload = ChunkRows.isOf(upload.cloud().value(), upload.uploadId());
    return new Takeover.Taken(upload, ChunkRows.list(transaction, isOfUpload), taker);
  }

  @Override
  public boolean finish(CloudName cloud, String uploadId, String taker) {
    var isTakers = PendingRows.isUpload(cloud, uploadId).and(Uploads.TAKEN_BY.eq(taker));
    return database.write(
        "delete",
        transaction -> {
          var upload = PendingRows.findLocked(transaction, database.dialect(), isTakers);
          upload.ifPresent(found -> forget(transaction, found));
          return upload.isPresent();
        });
  }

  @Override
  public boolean giveBack(CloudName cloud, String uploadId, String taker) {
    return database.write(
            "save",
            transaction ->
                transaction
                    .update(Uploads.TABLE)
                    .setNull(Uploads.TAKEN_BY)
                    .setNull(Uploads.TAKEN_UNTIL)
                    .where(PendingRows.isUpload(cloud, uploadId))
                    .and(Uploads.TAKEN_BY.eq(taker))
                    .execute())
        > 0;
  }

  @Override
  public int expire(Instant untouchedSince, int limit) {
    Pages.requireLimit(limit);
    var now = now().toEpochMilli();
    var isLeft =
        Uploads.UPDATED_AT
            .lt(untouchedSince.toEpochMilli())
            .and(Uploads.TAKEN_UNTIL.isNull().or(Uploads.TAKEN_UNTIL.le(now)));
    return database.write(
        "delete",
        transaction -> {
          var uploads =
              database
                  .dialect()
                  .lockedForChange(
                      PendingRows.select(transaction, isLeft)
                          .orderBy(Uploads.UPDATED_AT)
                          .limit(limit))
                  .fetch(row -> PendingRows.upload(transaction, row));
          uploads.forEach(upload -> forget(transaction, upload));
          return uploads.size();
        });
  }

  @Override
  public boolean isReferenced(String blobKey) {
    return database.read(
        "find", reading -> reading.fetchExists(Chunks.TABLE, Chunks.BLOB_KEY.eq(blobKey)));
  }

  private void forget(DSLContext transaction, PendingUpload upload) {
    var isOfUpload = ChunkRows.isOf(upload.cloud().value(), upload.uploadId());
    var chunks = ChunkRows.list(transaction, isOfUpload);
    removals().queueKeys(transaction, chunks.stream().map(PendingChunk::blobKey).toList());
    transaction
        .deleteFrom(Uploads.TABLE)
        .where(PendingRows.isUpload(upload.cloud(), upload.uploadId()))
        .execute();
  }

  private RemovalQueue removals() {
    return new RemovalQueue(now().plus(removalDelay));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
