package io.darkroom.storage.blob.s3;

import io.darkroom.storage.blob.BlobKey;
import io.darkroom.storage.blob.BlobStat;
import io.darkroom.storage.blob.StorageException;
import io.darkroom.storage.blob.StorageProblem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.NoSuchUploadException;

/// One blob that is brought up in parts, several at a time. For one thread at a time; ends with
/// [#complete()] or [#abort()], the latter also after the former has failed.
final class MultipartUpload {
  private static final Logger log = LoggerFactory.getLogger(MultipartUpload.class);

  private final S3Client client;
  private final String bucket;
  private final BlobKey key;
  private final S3Uploads uploads;
  private final String uploadId;
  private final List<Part> parts = new ArrayList<>();
  private int collected;
  private long bytes;

  /// Tells the store that parts will come.
  MultipartUpload(S3Client client, String bucket, BlobKey key, S3Uploads uploads) {
    this.client = client;
    this.bucket = bucket;
    this.key = key;
    this.uploads = uploads;
    try {
      this.uploadId =
          client
              .createMultipartUpload(request -> request.bucket(bucket).key(key.value()))
              .uploadId();
    } catch (SdkException e) {
      throw S3Problems.of("beginning " + key, e);
    }
  }

  /// Sends a part on its way, as soon as there is room for one more. Fails when an earlier part is
  /// known to have failed. The body is released in every case.
  void add(S3Body body) {
    boolean sent = false;
    try {
      requireNoFailure();
      if (parts.size() == uploads.maxParts()) {
        long limit = (long) uploads.maxParts() * uploads.partBytes();
        throw new StorageException(
            new StorageProblem.TooLarge(key + " has more than " + limit + " bytes", limit));
      }
      uploads.permits().acquire();
      var part = new Part(parts.size() + 1, body);
      parts.add(part);
      part.thread.start();
      sent = true;
      bytes += body.length();
    } catch (InterruptedException e) {
      throw interrupted(e);
    } finally {
      if (!sent) {
        body.release();
      }
    }
  }

  /// Waits for the parts and makes one blob of them.
  BlobStat complete() {
    List<CompletedPart> completed = new ArrayList<>();
    for (Part part : parts) {
      completed.add(part.await());
    }
    return uploads.confirm(key, bytes, join(completed));
  }

  /// Has the store make one blob of the parts and answers its tag; null when the store has already
  /// forgotten the upload, because it is complete and the answer that said so was lost.
  private @Nullable String join(List<CompletedPart> completed) {
    try {
      return client
          .completeMultipartUpload(request ->
              request
                  .bucket(bucket)
                  .key(key.value())
                  .uploadId(uploadId)
                  .multipartUpload(whole -> whole.parts(completed)))
          .eTag();
    } catch (NoSuchUploadException _) {
      return null;
    } catch (SdkException e) {
      throw S3Problems.of("committing " + key, e);
    }
  }

  /// Gives the parts up, once those under way have arrived: the store would keep a part that
  /// arrives later. Throws nothing; what cannot be aborted is logged.
  void abort() {
    parts.forEach(Part::awaitEnd);
    try {
      client.abortMultipartUpload(
          request -> request.bucket(bucket).key(key.value()).uploadId(uploadId));
    } catch (NoSuchUploadException _) {
      // nothing is left to give up
    } catch (SdkException e) {
      log.warn("Could not abort the upload {} of {}", uploadId, key, e);
    }
  }

  private void requireNoFailure() {
    while (collected < parts.size() && !parts.get(collected).thread.isAlive()) {
      parts.get(collected).await();
      collected++;
    }
  }

  private StorageException interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new StorageException(
        new StorageProblem.Unavailable("interrupted while writing " + key), e);
  }

  /// A part with the thread that brings it up and what has become of it.
  private final class Part {
    private final int number;
    private final S3Body body;
    private final Thread thread;
    private @Nullable CompletedPart completed;
    private @Nullable RuntimeException failure;

    Part(int number, S3Body body) {
      this.number = number;
      this.body = body;
      this.thread = Thread.ofVirtual().name("s3-part-" + number).unstarted(this::run);
    }

    /// The part as the store knows it.
    CompletedPart await() {
      try {
        thread.join();
      } catch (InterruptedException e) {
        throw interrupted(e);
      }
      if (failure != null) {
        throw failure;
      }
      if (completed == null) {
        throw new StorageException(
            new StorageProblem.Unavailable("the thread writing part " + number + " died"));
      }
      return completed;
    }

    /// Waits for the thread, whether or not this one is interrupted.
    void awaitEnd() {
      boolean interrupted = false;
      while (thread.isAlive()) {
        try {
          thread.join();
        } catch (InterruptedException _) {
          interrupted = true;
        }
      }
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }

    private void run() {
      try {
        completed = CompletedPart.builder().partNumber(number).eTag(bringUp()).build();
      } catch (SdkException e) {
        failure = S3Problems.of("writing part " + number + " of " + key, e);
      } catch (RuntimeException e) {
        // thrown again by the thread that awaits the part
        failure = e;
      } finally {
        body.release();
        uploads.permits().release();
      }
    }

    private String bringUp() {
      String md5 = body.md5();
      return client
          .uploadPart(
              request ->
                  request
                      .bucket(bucket)
                      .key(key.value())
                      .uploadId(uploadId)
                      .partNumber(number)
                      .contentMD5(md5),
              body.toRequestBody())
          .eTag();
    }
  }
}
