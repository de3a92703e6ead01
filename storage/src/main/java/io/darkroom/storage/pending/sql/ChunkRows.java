package io.darkroom.storage.pending.sql;

import static org.jooq.impl.DSL.sum;

import io.darkroom.storage.asset.StorableText;
import io.darkroom.storage.pending.NewChunk;
import io.darkroom.storage.pending.PendingChunk;
import io.darkroom.storage.pending.sql.PendingTables.Chunks;
import java.math.BigDecimal;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record3;

/// Slices as rows. Runs inside a transaction of its caller that has locked the upload.
final class ChunkRows {

  private ChunkRows() {}

  static Condition isOf(String cloud, String uploadId) {
    return Chunks.CLOUD.eq(cloud).and(Chunks.UPLOAD_ID.eq(uploadId));
  }

  /// The slices that share a byte with a new one.
  static List<PendingChunk> overlapping(DSLContext transaction, NewChunk chunk) {
    return list(
        transaction,
        isOf(chunk.cloud().value(), chunk.uploadId())
            .and(Chunks.FIRST_BYTE.le(chunk.lastByte()))
            .and(Chunks.LAST_BYTE.ge(chunk.firstByte())));
  }

  /// By their place in the file.
  static List<PendingChunk> list(DSLContext database, Condition condition) {
    return database
        .select(Chunks.FIRST_BYTE, Chunks.LAST_BYTE, Chunks.BLOB_KEY)
        .from(Chunks.TABLE)
        .where(condition)
        .orderBy(Chunks.FIRST_BYTE)
        .fetch(ChunkRows::chunk);
  }

  private static PendingChunk chunk(Record3<Long, Long, String> row) {
    return new PendingChunk(row.value1(), row.value2(), row.value3());
  }

  static void insert(DSLContext transaction, NewChunk chunk, long now) {
    transaction
        .insertInto(Chunks.TABLE)
        .set(Chunks.CLOUD, chunk.cloud().value())
        .set(Chunks.UPLOAD_ID, chunk.uploadId())
        .set(Chunks.FIRST_BYTE, chunk.firstByte())
        .set(Chunks.LAST_BYTE, chunk.lastByte())
        .set(Chunks.BLOB_KEY, chunk.blobKey())
        .set(Chunks.CREATED_AT, now)
        .execute();
  }

  /// How many bytes have arrived.
  static long received(DSLContext database, Condition condition) {
    var bytes =
        database
            .select(sum(Chunks.LAST_BYTE.minus(Chunks.FIRST_BYTE).plus(1L)))
            .from(Chunks.TABLE)
            .where(condition)
            .fetchOne(0, BigDecimal.class);
    return bytes == null ? 0 : bytes.longValueExact();
  }

  /// @throws io.darkroom.storage.asset.AssetException InvalidValue when a slice ends behind the
  ///   length of the file
  static void requireWithin(DSLContext transaction, Condition condition, long totalBytes) {
    if (transaction.fetchExists(Chunks.TABLE, condition.and(Chunks.LAST_BYTE.ge(totalBytes)))) {
      throw StorableText.invalid(
          "Content-Range", "total " + totalBytes, "a total that holds every chunk sent before");
    }
  }
}
