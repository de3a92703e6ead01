package io.darkroom.server.upload;

import io.darkroom.server.auth.Clouds;
import io.darkroom.server.http.ErrorResponses;
import io.darkroom.server.http.FormReader;
import io.darkroom.server.http.Parameters;
import io.darkroom.server.http.Spool;
import io.darkroom.server.http.SpooledFile;
import io.darkroom.server.job.JobHandler;
import io.darkroom.server.job.JobOutcome;
import io.darkroom.server.job.JobWork;
import io.darkroom.server.job.Jobs;
import io.darkroom.server.upload.parameter.UploadParameters;
import io.darkroom.server.upload.source.FileSources;
import io.darkroom.storage.asset.BlobLayout;
import io.darkroom.storage.asset.RandomHex;
import io.darkroom.storage.blob.BlobKey;
import io.darkroom.storage.blob.BlobStore;
import io.darkroom.storage.blob.ReadResult;
import io.darkroom.storage.pending.NewChunk;
import io.darkroom.storage.pending.PendingUploads;
import io.darkroom.storage.pending.Takeover;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Uploads that are answered before they are made. Upload API reference, `async=1`. Safe for
/// concurrent use.
///
/// The bytes wait as a pending upload in one piece, and the job names them; both are durable before
/// the answer. A crash in between leaves a pending upload that expires.
public final class AsyncUploads implements JobHandler<AsyncUpload> {
  private static final Duration LEASE = Duration.ofMinutes(1);

  private final Jobs jobs;
  private final Clouds clouds;
  private final Spool spool;
  private final FileSources sources;
  private final BlobStore blobs;
  private final PendingUploads pending;
  private final UploadAsset story;
  private final UploadEvents events;
  private final long maxFileBytes;

  public AsyncUploads(
      Jobs jobs,
      Clouds clouds,
      Spool spool,
      FileSources sources,
      BlobStore blobs,
      PendingUploads pending,
      UploadAsset story,
      UploadEvents events,
      long maxFileBytes) {
    this.jobs = jobs;
    this.clouds = clouds;
    this.spool = spool;
    this.sources = sources;
    this.blobs = blobs;
    this.pending = pending;
    this.story = story;
    this.events = events;
    this.maxFileBytes = maxFileBytes;
  }

  /// The work to be started with the queue.
  public JobWork<?> work() {
    return new JobWork<>(AsyncUpload.KIND, this);
  }

  /// Whether the caller does not wait.
  static boolean isAsked(UploadRequest request) {
    return request.parameters().flag("async", false);
  }

  /// Takes an upload. What a remote address leads to is fetched later.
  JsonObject begin(UploadRequest request, FormReader.Form form, Spool.Request files) {
    var source = form.parameters().find("file");
    var isRemote =
        form.files().stream().noneMatch(part -> part.field().equals("file"))
            && source.isPresent()
            && !source.get().startsWith("data:");
    return isRemote
        ? begin(request, source.get(), null, batchId(request))
        : begin(request, sources.obtain(form, files));
  }

  /// Takes an upload whose bytes are here.
  ///
  /// @param file taken over
  JsonObject begin(UploadRequest request, SpooledFile file) {
    var cloud = request.caller().cloud();
    var batchId = batchId(request);
    var uploadId = "async:" + RandomHex.next(); // no client's own, which begin with an API key
    var key = BlobLayout.chunk(cloud, uploadId, 0);
    if (file.bytes() == 0) {
      return story.upload(request, file); // says what is wrong with it
    }
    UploadParameters.from(request.parameters()); // told while somebody listens
    blobs.adopt(new BlobKey(key), file.path());
    pending.append(
        new NewChunk(cloud, uploadId, "async", Map.of(), 0, file.bytes() - 1, file.bytes(), key));
    return begin(request, null, new AsyncUpload.Waiting(uploadId, key, file.fileName()), batchId);
  }

  private JsonObject begin(
      UploadRequest request,
      @Nullable String source,
      AsyncUpload.@Nullable Waiting waiting,
      String batchId) {
    UploadParameters.from(request.parameters());
    var named =
        new Parameters.Builder().add("batch_id", batchId).overlay(request.parameters()).build();
    jobs.enqueue(
        AsyncUpload.KIND,
        new AsyncUpload(AsyncUpload.Request.of(request.with(named)), source, waiting, batchId));
    var target = request.target();
    var answer =
        new JsonObject()
            .put("status", "pending")
            .put(
                "resource_type",
                target.resourceType() == null ? "auto" : target.resourceType().wireName())
            .put("type", target.type().wireName())
            .put("batch_id", batchId);
    request.parameters().find("public_id").ifPresent(id -> answer.put("public_id", id));
    return answer;
  }

  private static String batchId(UploadRequest request) {
    return request.parameters().find("batch_id").orElseGet(RandomHex::next);
  }

  @Override
  public JobOutcome run(AsyncUpload upload) {
    var key = clouds.findKey(upload.request().cloud(), upload.request().apiKey());
    if (key.isEmpty()) {
      return new JobOutcome.Hopeless("the API key that asked for it no longer exists");
    }
    var request = upload.request().by(key.get());
    try (var files = spool.begin()) {
      var waiting = upload.waiting();
      if (waiting == null) {
        story.upload(request, fetched(upload, files));
        return JobOutcome.DONE;
      }
      if (!pending.isReferenced(waiting.blobKey())) {
        return JobOutcome.DONE; // made before, when the server ended
      }
      story.upload(request, read(waiting, files));
    } catch (RuntimeException e) {
      if (ErrorResponses.isOurFault(e) || ErrorResponses.isOverload(e)) {
        throw e;
      }
      failed(request, upload.batchId(), ErrorResponses.publicMessage(e));
    }
    forget(upload);
    return JobOutcome.DONE;
  }

  private SpooledFile fetched(AsyncUpload upload, Spool.Request files) {
    return sources.fetch(
        Objects.requireNonNull(upload.source()), upload.request().parameters(), files);
  }

  private SpooledFile read(AsyncUpload.Waiting waiting, Spool.Request files) {
    return switch (blobs.read(new BlobKey(waiting.blobKey()), null)) {
      case ReadResult.Found(var content) -> {
        try (content) {
          yield files.store(content.stream(), waiting.fileName(), maxFileBytes);
        } catch (IOException e) {
          throw new UncheckedIOException("the spool cannot be written", e);
        }
      }
      case ReadResult.NotFound(), ReadResult.RangeNotSatisfiable _ ->
          throw new IllegalStateException("bytes that wait are gone: " + waiting.blobKey());
    };
  }

  @Override
  public void givenUp(AsyncUpload upload, String reason) {
    clouds
        .findKey(upload.request().cloud(), upload.request().apiKey())
        .ifPresent(key ->
            failed(upload.request().by(key), upload.batchId(), "The upload could not be made"));
    forget(upload);
  }

  private void forget(AsyncUpload upload) {
    var cloud = upload.request().cloud();
    var waiting = upload.waiting();
    if (waiting != null
        && pending.take(cloud, waiting.uploadId(), LEASE) instanceof Takeover.Taken taken) {
      pending.finish(cloud, waiting.uploadId(), taken.taker());
    }
  }

  private void failed(UploadRequest request, String batchId, String message) {
    events.failed(request, batchId, new JsonObject().put("message", message));
  }
}
