package io.darkroom.storage.pending.sql;

import io.darkroom.storage.asset.CloudName;
import io.darkroom.storage.pending.PendingUpload;
import io.darkroom.storage.pending.sql.PendingTables.Uploads;
import io.darkroom.storage.sql.Dialect;
import io.darkroom.storage.sql.Json;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectConditionStep;

/// Rows of uploads that are not complete.
final class PendingRows {

  private PendingRows() {}

  static Condition isUpload(CloudName cloud, String uploadId) {
    return Uploads.CLOUD.eq(cloud.value()).and(Uploads.UPLOAD_ID.eq(uploadId));
  }

  static Optional<PendingUpload> findLocked(
      DSLContext transaction, Dialect dialect, Condition condition) {
    return dialect
        .lockedForChange(select(transaction, condition))
        .fetchOptional(row -> upload(transaction, row));
  }

  static Optional<PendingUpload> find(DSLContext database, Condition condition) {
    return select(database, condition).fetchOptional(row -> upload(database, row));
  }

  static SelectConditionStep<Record> select(DSLContext database, Condition condition) {
    return database
        .select(
            List.of(
                Uploads.CLOUD,
                Uploads.UPLOAD_ID,
                Uploads.RESOURCE_TYPE,
                Uploads.OPTIONS,
                Uploads.TOTAL_BYTES,
                Uploads.CREATED_AT,
                Uploads.UPDATED_AT))
        .from(Uploads.TABLE)
        .where(condition);
  }

  static PendingUpload upload(DSLContext database, Record row) {
    var cloud = row.get(Uploads.CLOUD);
    var uploadId = row.get(Uploads.UPLOAD_ID);
    return new PendingUpload(
        new CloudName(cloud),
        uploadId,
        row.get(Uploads.RESOURCE_TYPE),
        Json.readObject(row.get(Uploads.OPTIONS)),
        row.get(Uploads.TOTAL_BYTES),
        ChunkRows.received(database, ChunkRows.isOf(cloud, uploadId)),
        Instant.ofEpochMilli(row.get(Uploads.CREATED_AT)),
        Instant.ofEpochMilli(row.get(Uploads.UPDATED_AT)));
  }
}
