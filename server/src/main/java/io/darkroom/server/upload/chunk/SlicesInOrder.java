package io.darkroom.server.upload.chunk;

import io.darkroom.storage.blob.BlobContent;
import io.darkroom.storage.blob.BlobKey;
import io.darkroom.storage.blob.BlobStore;
import io.darkroom.storage.blob.ReadResult;
import io.darkroom.storage.pending.PendingChunk;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Stored slices as one stream, each opened when the one before has been read. For one thread at a
/// time.
final class SlicesInOrder extends InputStream {
  private final BlobStore blobs;
  private final Iterator<PendingChunk> rest;
  private @Nullable BlobContent current;

  SlicesInOrder(BlobStore blobs, List<PendingChunk> chunks) {
    this.blobs = blobs;
    this.rest = chunks.iterator();
  }

  @Override
  public int read() throws IOException {
    var one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    while (true) {
      if (current == null) {
        if (!rest.hasNext()) {
          return -1;
        }
        current = open(rest.next());
      }
      var count = current.stream().read(target, offset, length);
      if (count >= 0) {
        return count;
      }
      current.close();
      current = null;
    }
  }

  private BlobContent open(PendingChunk chunk) throws IOException {
    return switch (blobs.read(new BlobKey(chunk.blobKey()), null)) {
      case ReadResult.Found(var content) -> content;
      case ReadResult.NotFound(), ReadResult.RangeNotSatisfiable _ ->
          throw new EOFException("slice " + chunk.blobKey() + " is gone");
    };
  }

  @Override
  public void close() {
    if (current != null) {
      current.close();
      current = null;
    }
  }
}
