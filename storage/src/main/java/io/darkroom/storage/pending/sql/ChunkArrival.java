package io.darkroom.storage.pending.sql;

import io.darkroom.storage.asset.AssetException;
import io.darkroom.storage.asset.StorableText;
import io.darkroom.storage.asset.sql.RemovalQueue;
import io.darkroom.storage.pending.NewChunk;
import io.darkroom.storage.pending.PendingChunk;
import io.darkroom.storage.pending.PendingUpload;
import io.darkroom.storage.pending.sql.PendingTables.Uploads;
import io.darkroom.storage.sql.Dialect;
import io.darkroom.storage.sql.Json;
import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/// Makes one slice known, within one transaction of its caller.
///
/// @param now to the millisecond
record ChunkArrival(Dialect dialect, RemovalQueue removals, NewChunk chunk, Instant now) {

  PendingUpload run(DSLContext transaction) {
    begin(transaction);
    var isThisOne = PendingRows.isUpload(chunk.cloud(), chunk.uploadId());
    var upload = PendingRows.findLocked(transaction, dialect, isThisOne).orElseThrow();
    var total = total(transaction, upload, chunk.totalBytes());
    if (total != null && chunk.lastByte() >= total) {
      throw invalid("a chunk within the total of " + total);
    }
    var overlapping = ChunkRows.overlapping(transaction, chunk);
    if (overlapping.isEmpty()) {
      ChunkRows.insert(transaction, chunk, now.toEpochMilli());
    } else {
      takeForKnown(transaction, overlapping);
    }
    transaction
        .update(Uploads.TABLE)
        .set(Uploads.TOTAL_BYTES, total)
        .set(Uploads.UPDATED_AT, now.toEpochMilli())
        .where(isThisOne)
        .execute();
    return PendingRows.find(transaction, isThisOne).orElseThrow();
  }

  private void begin(DSLContext transaction) {
    var millis = now.toEpochMilli();
    transaction
        .insertInto(Uploads.TABLE)
        .set(Uploads.CLOUD, chunk.cloud().value())
        .set(Uploads.UPLOAD_ID, chunk.uploadId())
        .set(Uploads.RESOURCE_TYPE, chunk.resourceType())
        .set(Uploads.OPTIONS, Json.write(chunk.options()))
        .set(Uploads.CREATED_AT, millis)
        .set(Uploads.UPDATED_AT, millis)
        .onConflict(Uploads.CLOUD, Uploads.UPLOAD_ID)
        .doNothing()
        .execute();
  }

  /// The length of the file as it is known now.
  private static @Nullable Long total(
      DSLContext transaction, PendingUpload upload, @Nullable Long said) {
    var known = upload.totalBytes();
    if (said == null || said.equals(known)) {
      return known;
    }
    if (known != null) {
      throw StorableText.invalid("Content-Range", "total " + said, "the total " + known);
    }
    ChunkRows.requireWithin(
        transaction, ChunkRows.isOf(upload.cloud().value(), upload.uploadId()), said);
    return said;
  }

  /// A slice that came again under another key leaves its blob to be removed.
  private void takeForKnown(DSLContext transaction, List<PendingChunk> overlapping) {
    var known = overlapping.getFirst();
    if (overlapping.size() > 1
        || known.firstByte() != chunk.firstByte()
        || known.lastByte() != chunk.lastByte()) {
      throw invalid(
          "no bytes of the chunk " + known.firstByte() + "-" + known.lastByte() + " sent before");
    }
    if (!known.blobKey().equals(chunk.blobKey())) {
      removals.queueKeys(transaction, List.of(chunk.blobKey()));
    }
  }

  private AssetException invalid(String expected) {
    return StorableText.invalid(
        "Content-Range", chunk.firstByte() + "-" + chunk.lastByte(), expected);
  }
}
