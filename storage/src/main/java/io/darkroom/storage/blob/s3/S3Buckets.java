package io.darkroom.storage.blob.s3;

import io.darkroom.config.Settings;
import io.darkroom.storage.blob.StorageException;
import java.io.FilterInputStream;
import java.io.InputStream;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/// Buckets of other programs at the configured store, to be read only. Their keys are whatever
/// those programs make them. Safe for concurrent use.
public final class S3Buckets implements AutoCloseable {
  private final S3Client client;
  private final Set<String> readable;

  private S3Buckets(S3Client client, Set<String> readable) {
    this.client = client;
    this.readable = Set.copyOf(readable);
  }

  /// Asks the store nothing yet.
  ///
  /// @param settings whose endpoint, region and credentials are used, whatever kind of store keeps
  ///   our own blobs
  /// @param readable the buckets that may be read
  public static S3Buckets open(Settings settings, Set<String> readable) {
    return new S3Buckets(S3Clients.create(S3BlobStoreConfig.forBuckets(settings)), readable);
  }

  public boolean mayRead(String bucket) {
    return readable.contains(bucket);
  }

  /// The bytes of an object, to be closed; empty when there is none.
  ///
  /// @throws StorageException when the store cannot be asked or denies it
  public Optional<InputStream> findObject(String bucket, String key) {
    if (!mayRead(bucket)) {
      throw new IllegalArgumentException("bucket " + bucket + " was not opened");
    }
    try {
      var object = client.getObject(request -> request.bucket(bucket).key(key));
      return Optional.of(
          new FilterInputStream(object) {
            @Override
            public void close() {
              object.abort(); // rather than read what nobody wants
            }
          });
    } catch (NoSuchKeyException _) {
      return Optional.empty();
    } catch (NoSuchBucketException _) {
      return Optional.empty();
    } catch (SdkException e) {
      throw S3Problems.of("reading from bucket " + bucket, e);
    }
  }

  @Override
  public void close() {
    client.close();
  }
}
