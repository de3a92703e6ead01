package io.darkroom.storage.blob.s3;

import io.darkroom.storage.blob.BlobKey;
import io.darkroom.storage.blob.BlobStat;
import io.darkroom.storage.blob.BlobWriter;
import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/// Gathers bytes until a part is full and sends it on its way. A blob that never fills a part goes
/// up in one request when it is committed.
final class S3BlobWriter extends BlobWriter {
  private static final int FIRST_BUFFER_BYTES = 64 * 1024;
  private static final byte[] NO_BYTES = {};

  private final BlobKey key;
  private final S3Uploads uploads;
  private final Queue<byte[]> spareBuffers = new ConcurrentLinkedQueue<>();
  private byte[] buffer = NO_BYTES;
  private int buffered;
  private @Nullable MultipartUpload upload;

  S3BlobWriter(BlobKey key, S3Uploads uploads) {
    this.key = key;
    this.uploads = uploads;
  }

  @Override
  protected void append(byte[] bytes, int offset, int length) {
    int taken = 0;
    while (taken < length) {
      if (buffered == uploads.partBytes()) {
        sendPart();
      }
      int count = Math.min(length - taken, uploads.partBytes() - buffered);
      growBuffer(buffered + count);
      System.arraycopy(bytes, offset + taken, buffer, buffered, count);
      buffered += count;
      taken += count;
    }
  }

  @Override
  protected BlobStat finish() {
    if (upload == null) {
      return uploads.put(key, new S3Body.OfBytes(buffer, buffered, () -> {}));
    }
    sendPart();
    return upload.complete();
  }

  @Override
  protected void discard() {
    if (upload != null) {
      upload.abort();
    }
    buffer = NO_BYTES;
    spareBuffers.clear();
  }

  private void sendPart() {
    if (upload == null) {
      upload = uploads.begin(key);
    }
    byte[] full = buffer;
    buffer = NO_BYTES;
    upload.add(new S3Body.OfBytes(full, buffered, () -> spareBuffers.add(full)));
    buffered = 0;
  }

  /// Makes room in the buffer, for a whole part at once when there has been a part before.
  private void growBuffer(int needed) {
    if (needed <= buffer.length) {
      return;
    }
    if (upload != null) {
      byte[] spare = spareBuffers.poll();
      buffer = spare == null ? new byte[uploads.partBytes()] : spare;
      return;
    }
    long doubled = Math.max(FIRST_BUFFER_BYTES, 2L * buffer.length);
    buffer = Arrays.copyOf(buffer, (int) Math.min(Math.max(needed, doubled), uploads.partBytes()));
  }
}
