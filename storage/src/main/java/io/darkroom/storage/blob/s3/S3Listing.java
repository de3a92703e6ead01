package io.darkroom.storage.blob.s3;

import io.darkroom.storage.blob.BlobKey;
import io.darkroom.storage.blob.BlobPage;
import io.darkroom.storage.blob.BlobStat;
import io.darkroom.storage.blob.BlobStore;
import io.darkroom.storage.blob.StorageException;
import io.darkroom.storage.blob.StorageProblem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.DeleteObjectsResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.S3Error;
import software.amazon.awssdk.services.s3.model.S3Object;

/// Looks at many objects. Safe for concurrent use.
final class S3Listing {
  private final S3Client client;
  private final String bucket;

  S3Listing(S3Client client, String bucket) {
    this.client = client;
    this.bucket = bucket;
  }

  /// Blobs whose keys begin with a text, in key order.
  ///
  /// @param after null to begin with the first
  /// @param limit the most to return
  BlobPage list(String start, @Nullable BlobKey after, int limit) {
    List<BlobStat> found = new ArrayList<>();
    String last = after == null ? null : after.value();
    while (true) {
      ListObjectsV2Response answer = fetch(start, last, limit - found.size());
      for (S3Object object : answer.contents()) {
        last = object.key();
        if (BlobKey.isValid(last)) {
          found.add(new BlobStat(new BlobKey(last), object.size(), object.lastModified()));
        }
      }
      if (!isTruncated(answer)) {
        return new BlobPage(found, null);
      }
      if (found.size() == limit) {
        return new BlobPage(found, found.getLast().key());
      }
    }
  }

  /// Removes all blobs below a prefix, a page at a time, and says how many there were.
  long deleteBelow(BlobKey prefix) {
    String start = prefix.value() + "/";
    long deleted = 0;
    BlobPage page = list(start, null, BlobStore.MAX_PAGE);
    while (true) {
      deleted += deleteAll(page.blobs());
      if (page.next() == null) {
        return deleted;
      }
      page = list(start, page.next(), BlobStore.MAX_PAGE);
    }
  }

  private ListObjectsV2Response fetch(String start, @Nullable String after, int limit) {
    try {
      return client.listObjectsV2(
          request -> request.bucket(bucket).prefix(start).startAfter(after).maxKeys(limit));
    } catch (SdkException e) {
      throw S3Problems.of("listing below " + start, e);
    }
  }

  private static boolean isTruncated(ListObjectsV2Response answer) {
    return Boolean.TRUE.equals(answer.isTruncated()) && !answer.contents().isEmpty();
  }

  private int deleteAll(List<BlobStat> blobs) {
    if (blobs.isEmpty()) {
      return 0;
    }
    List<ObjectIdentifier> keys =
        blobs.stream()
            .map(blob -> ObjectIdentifier.builder().key(blob.key().value()).build())
            .toList();
    try {
      DeleteObjectsResponse answer =
          client.deleteObjects(
              request -> request.bucket(bucket).delete(all -> all.objects(keys).quiet(true)));
      requireNoErrors(answer.errors());
      return keys.size();
    } catch (SdkException e) {
      throw S3Problems.of("deleting " + keys.size() + " blobs", e);
    }
  }

  private static void requireNoErrors(List<S3Error> errors) {
    if (errors.isEmpty()) {
      return;
    }
    S3Error first = errors.getFirst();
    String detail =
        "%d blobs were not deleted, first %s: %s %s"
            .formatted(errors.size(), first.key(), first.code(), first.message());
    throw new StorageException(
        first.code().equals("AccessDenied")
            ? new StorageProblem.Denied(detail)
            : new StorageProblem.Unavailable(detail));
  }
}
