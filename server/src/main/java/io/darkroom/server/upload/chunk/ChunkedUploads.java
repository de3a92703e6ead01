package io.darkroom.server.upload.chunk;

import io.darkroom.server.http.ApiException;
import io.darkroom.server.http.ApiProblem;
import io.darkroom.server.http.ErrorResponses;
import io.darkroom.server.http.Parameters;
import io.darkroom.server.http.Spool;
import io.darkroom.server.http.SpooledFile;
import io.darkroom.storage.asset.AssetException;
import io.darkroom.storage.asset.BlobLayout;
import io.darkroom.storage.blob.BlobKey;
import io.darkroom.storage.blob.BlobStore;
import io.darkroom.storage.pending.NewChunk;
import io.darkroom.storage.pending.PendingUpload;
import io.darkroom.storage.pending.PendingUploads;
import io.darkroom.storage.pending.Takeover;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;

/// Takes slices, in any order and by any server, and makes the file once all are there. Upload API
/// reference, "Chunked upload". Safe for concurrent use.
///
/// A slice is stored, then known, then answered. Of several calls that see the file complete one
/// makes it; when that fails and may succeed later, the next call that brings a slice again does.
public final class ChunkedUploads {
  private static final Duration PAUSE = Duration.ofMillis(200);

  private final BlobStore blobs;
  private final PendingUploads pending;
  private final ChunkConfig config;

  public ChunkedUploads(BlobStore blobs, PendingUploads pending, ChunkConfig config) {
    this.blobs = blobs;
    this.pending = pending;
    this.config = config;
  }

  /// What is to be done with a whole file.
  @FunctionalInterface
  public interface Whole {
    JsonObject upload(Parameters parameters, SpooledFile file);
  }

  /// Takes one slice.
  ///
  /// @return the answer: that of the whole file with `done`, or what has arrived so far
  /// @throws ApiException when the slice is not what it says, or the file it completes is refused
  public JsonObject take(Slice slice, Spool.Request spool, Whole whole) {
    requireUsable(slice);
    if (slice.range().isWhole()) {
      return whole.upload(slice.parameters(), slice.file()).put("done", true);
    }
    var wasComplete =
        pending.find(slice.cloud(), slice.uploadId()).filter(PendingUpload::isComplete).isPresent();
    var upload = keep(slice);
    if (!upload.isComplete()) {
      return unfinished(slice, upload.receivedBytes());
    }
    return switch (take(slice, wasComplete)) {
      case Takeover.Taken taken -> finish(slice, taken, spool, whole);
      case Takeover.Incomplete(var now) -> unfinished(slice, now.receivedBytes());
      case Takeover.InProgress _, Takeover.Missing() -> unfinished(slice, upload.receivedBytes());
    };
  }

  /// A slice that comes although all are there is sent again by a client that got no answer. If the
  /// server that was making the file is gone, the file can be had once its lease ends.
  private Takeover take(Slice slice, boolean waitForLease) {
    while (true) {
      var takeover = pending.take(slice.cloud(), slice.uploadId(), config.lease());
      if (!waitForLease || !(takeover instanceof Takeover.InProgress)) {
        return takeover;
      }
      try {
        Thread.sleep(PAUSE);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new ApiException(new ApiProblem.ClientGone("The server is stopping"), e);
      }
    }
  }

  private void requireUsable(Slice slice) {
    var range = slice.range();
    if (slice.file().bytes() == 0) {
      throw ApiException.badRequest("Empty file");
    }
    if (range.length() != slice.file().bytes()) {
      throw ApiException.badRequest(
          "Invalid value %d-%d for header Content-Range: the body has %d bytes"
              .formatted(range.first(), range.last(), slice.file().bytes()));
    }
    var size = range.total() == null ? range.last() + 1 : range.total();
    if (size > config.maxFileBytes()) {
      throw ApiException.badRequest(
          "File size too large. Got %d. Maximum is %d.".formatted(size, config.maxFileBytes()));
    }
    if (!range.isLast() && range.length() < config.minSliceBytes()) {
      throw ApiException.badRequest("All parts except EOF-chunk must be larger than 5mb");
    }
  }

  private PendingUpload keep(Slice slice) {
    var range = slice.range();
    var key = BlobLayout.chunk(slice.cloud(), slice.uploadId(), range.first());
    var chunk =
        new NewChunk(
            slice.cloud(),
            slice.uploadId(),
            slice.resourceType(),
            SliceOptions.of(slice.parameters()),
            range.first(),
            range.last(),
            range.total(),
            key);
    blobs.adopt(new BlobKey(key), slice.file().path());
    try {
      return pending.append(chunk);
    } catch (AssetException e) {
      if (!ErrorResponses.isOurFault(e)) {
        blobs.delete(new BlobKey(key)); // refused; after a failure it may be known all the same
      }
      throw e;
    }
  }

  private JsonObject finish(Slice slice, Takeover.Taken taken, Spool.Request spool, Whole whole) {
    var upload = taken.upload();
    try {
      var file = assembled(slice, taken, spool);
      var result = whole.upload(SliceOptions.overlaid(upload.options(), slice.parameters()), file);
      pending.finish(upload.cloud(), upload.uploadId(), taken.taker());
      return result.put("done", true);
    } catch (RuntimeException e) {
      if (ErrorResponses.isOurFault(e) || ErrorResponses.isOverload(e)) {
        pending.giveBack(upload.cloud(), upload.uploadId(), taken.taker());
      } else {
        pending.finish(upload.cloud(), upload.uploadId(), taken.taker());
      }
      throw e;
    }
  }

  /// The slices one behind the other, as one file in the spool.
  private SpooledFile assembled(Slice slice, Takeover.Taken taken, Spool.Request spool) {
    try (var content = new SlicesInOrder(blobs, taken.chunks())) {
      return spool.store(content, slice.file().fileName(), config.maxFileBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("the slices cannot be put together", e);
    }
  }

  /// The id is echoed only as asked for: some clients send what they find here with the next slice,
  /// one of them under a signature that it made before.
  private static JsonObject unfinished(Slice slice, long receivedBytes) {
    var answer =
        new JsonObject()
            .put("done", false)
            .put("bytes", receivedBytes)
            .put("kind", "upload")
            .put("resource_type", slice.resourceType());
    return slice.publicId() == null ? answer : answer.put("public_id", slice.publicId());
  }
}
