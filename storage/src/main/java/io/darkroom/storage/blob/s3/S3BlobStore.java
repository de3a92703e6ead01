package io.darkroom.storage.blob.s3;

import io.darkroom.storage.blob.BlobKey;
import io.darkroom.storage.blob.BlobPage;
import io.darkroom.storage.blob.BlobStat;
import io.darkroom.storage.blob.BlobStore;
import io.darkroom.storage.blob.BlobWriter;
import io.darkroom.storage.blob.ByteRange;
import io.darkroom.storage.blob.ReadResult;
import io.darkroom.storage.blob.SourceFile;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.S3Client;

/// Blobs as objects of a bucket, with their keys as they are. Safe for concurrent use, also by any
/// number of processes.
///
/// A blob that does not fit into one part goes up in several. A process that dies meanwhile leaves
/// an unfinished upload, invisible but paid for; the bucket's own lifecycle rule
/// (`AbortIncompleteMultipartUpload`) is what removes those. Objects whose names are no keys are
/// neither listed nor removed.
public final class S3BlobStore implements BlobStore {
  private final S3Client client;
  private final S3Objects objects;
  private final S3Listing listing;
  private final S3Uploads uploads;

  /// Asks the store nothing yet; [#check()] does.
  public S3BlobStore(S3BlobStoreConfig config) {
    String bucket = config.bucket();
    this.client = S3Clients.create(config);
    this.objects = new S3Objects(client, bucket);
    this.listing = new S3Listing(client, bucket);
    this.uploads = new S3Uploads(client, bucket, objects, config.uploads());
  }

  @Override
  public BlobWriter write(BlobKey key) {
    return new S3BlobWriter(key, uploads);
  }

  @Override
  public BlobStat adopt(BlobKey key, Path file) {
    SourceFile source = SourceFile.of(file);
    BlobStat stat = uploads.putFile(key, source);
    source.remove();
    return stat;
  }

  @Override
  public ReadResult read(BlobKey key, @Nullable ByteRange range) {
    return objects.read(key, range);
  }

  @Override
  public Optional<BlobStat> findStat(BlobKey key) {
    return Optional.ofNullable(objects.stat(key));
  }

  @Override
  public Optional<Path> findLocalFile(BlobKey key) {
    return Optional.empty();
  }

  @Override
  public boolean delete(BlobKey key) {
    return objects.delete(key);
  }

  @Override
  public long deletePrefix(String prefix) {
    return listing.deleteBelow(BlobKey.prefix(prefix));
  }

  @Override
  public BlobPage list(String prefix, @Nullable BlobKey after, int limit) {
    BlobStore.requirePageSize(limit);
    return listing.list(BlobKey.startBelow(prefix), after, limit);
  }

  /// Asks for the bucket.
  @Override
  public void check() {
    objects.requireBucket();
  }

  @Override
  public void close() {
    client.close();
  }
}
