package io.darkroom.storage.blob.s3;

import io.darkroom.storage.blob.BlobKey;
import io.darkroom.storage.blob.BlobStat;
import io.darkroom.storage.blob.SourceFile;
import io.darkroom.storage.blob.StorageException;
import io.darkroom.storage.blob.StorageProblem;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.LinkOption;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;

/// Brings the bytes of blobs up, small ones in one request and long ones in parts. Safe for
/// concurrent use.
final class S3Uploads {
  /// The most parts a blob can have. Amazon S3 user guide, "Multipart upload limits".
  private static final int MAX_PARTS = 10_000;

  private final S3Client client;
  private final String bucket;
  private final S3Objects objects;
  private final int partBytes;
  private final int maxParts;
  private final Semaphore permits;

  S3Uploads(S3Client client, String bucket, S3Objects objects, S3BlobStoreConfig.Uploads config) {
    this(client, bucket, objects, config, MAX_PARTS);
  }

  S3Uploads(
      S3Client client,
      String bucket,
      S3Objects objects,
      S3BlobStoreConfig.Uploads config,
      int maxParts) {
    this.client = client;
    this.bucket = bucket;
    this.objects = objects;
    this.partBytes = config.partBytes();
    this.maxParts = maxParts;
    this.permits = new Semaphore(config.maxConcurrentParts(), true);
  }

  /// The length of all parts but the last.
  int partBytes() {
    return partBytes;
  }

  /// Brings up a blob that fits into one request.
  BlobStat put(BlobKey key, S3Body body) {
    try {
      String md5 = body.md5();
      PutObjectResponse answer =
          client.putObject(
              request -> request.bucket(bucket).key(key.value()).contentMD5(md5),
              body.toRequestBody());
      return confirm(key, body.length(), answer.eTag());
    } catch (S3Exception e) {
      throw S3Problems.of("writing " + key, e);
    } catch (SdkException e) {
      throw withoutAnswer(key, e);
    } finally {
      body.release();
    }
  }

  /// A server that refuses a long request may hang up before it has read it, and its answer is
  /// lost. Asked without a body it says why.
  private StorageException withoutAnswer(BlobKey key, SdkException e) {
    try {
      objects.requireBucket();
    } catch (StorageException refusal) {
      refusal.addSuppressed(e);
      return refusal;
    }
    return S3Problems.of("writing " + key, e);
  }

  /// Brings up a file, in parts when it does not fit into one. Its parts are read from the file as
  /// they are sent, so they take no memory and may be longer than usual.
  BlobStat putFile(BlobKey key, SourceFile source) {
    try (FileChannel channel =
        FileChannel.open(source.path(), StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)) {
      return source.bytes() <= partBytes
          ? put(key, new S3Body.OfFile(channel, 0, source.bytes()))
          : putInParts(key, channel, source.bytes());
    } catch (IOException e) {
      throw new StorageException(
          new StorageProblem.BadFile("cannot read " + source.path() + ": " + e), e);
    }
  }

  private BlobStat putInParts(BlobKey key, FileChannel channel, long bytes) {
    long longEnough = Math.ceilDiv(bytes, (long) maxParts);
    long length = Math.max(partBytes, longEnough);
    MultipartUpload upload = begin(key);
    boolean completed = false;
    try {
      for (long offset = 0; offset < bytes; offset += length) {
        upload.add(new S3Body.OfFile(channel, offset, Math.min(length, bytes - offset)));
      }
      BlobStat stat = upload.complete();
      completed = true;
      return stat;
    } finally {
      if (!completed) {
        upload.abort();
      }
    }
  }

  /// Begins a blob of several parts.
  MultipartUpload begin(BlobKey key) {
    return new MultipartUpload(client, bucket, key, this);
  }

  /// Makes sure that a blob which was just brought up is there, whole.
  ///
  /// @param tag what the store called these bytes, or null when it has not said. Under another tag
  ///   lies another writer's blob, which came after this one and says nothing about it
  /// @throws StorageException with `Corrupt` when there is no such blob or it has another length
  BlobStat confirm(BlobKey key, long bytes, @Nullable String tag) {
    S3Objects.Head head = objects.head(key);
    if (head == null) {
      throw new StorageException(
          new StorageProblem.Corrupt(key + " was brought up, but the store does not have it"));
    }
    boolean same = tag == null || tag.equals(head.tag());
    if (same && head.stat().bytes() != bytes) {
      throw damaged(key, bytes, head.stat().bytes(), tag != null);
    }
    return new BlobStat(key, bytes, head.stat().lastModified());
  }

  /// @param ours whether the blob is known to be the one just brought up, so that it may be removed
  private StorageException damaged(BlobKey key, long bytes, long told, boolean ours) {
    var failure =
        new StorageException(
            new StorageProblem.Corrupt(
                key + " has " + bytes + " bytes, but the store tells " + told));
    if (ours) {
      try {
        objects.delete(key);
      } catch (StorageException e) {
        failure.addSuppressed(e);
      }
    }
    return failure;
  }

  /// The most parts a blob can have.
  int maxParts() {
    return maxParts;
  }

  /// Bounds how many parts are under way.
  Semaphore permits() {
    return permits;
  }
}
