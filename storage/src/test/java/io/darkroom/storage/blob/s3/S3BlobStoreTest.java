package io.darkroom.storage.blob.s3;

import static io.darkroom.storage.blob.Blobs.bytes;
import static io.darkroom.storage.blob.Blobs.get;
import static io.darkroom.storage.blob.Blobs.key;
import static io.darkroom.storage.blob.Blobs.keys;
import static io.darkroom.storage.blob.Blobs.problemOf;
import static io.darkroom.storage.blob.Blobs.put;
import static org.assertj.core.api.Assertions.assertThat;

import io.darkroom.storage.blob.BlobStore;
import io.darkroom.storage.blob.BlobStoreContract;
import io.darkroom.storage.blob.BlobWriter;
import io.darkroom.storage.blob.StorageProblem;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

class S3BlobStoreTest extends BlobStoreContract {
  private static final AtomicInteger buckets = new AtomicInteger();
  private static S3TestServer server;

  private String bucket;
  private S3BlobStore store;

  @BeforeAll
  static void start() {
    server = S3TestServer.start();
  }

  @AfterAll
  static void stop() {
    server.stop();
  }

  @BeforeEach
  void open() {
    bucket = "bucket-" + buckets.incrementAndGet();
    server.createBucket(bucket);
    store = new S3BlobStore(server.config(bucket));
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Override
  protected BlobStore store() {
    return store;
  }

  @Test
  void abortsTheUploadOfABlobThatIsNotCommitted() {
    try (BlobWriter writer = store.write(key("a/b"))) {
      writer.write(bytes(1, 20_000_000));
      assertThat(server.unfinishedUploads(bucket)).containsExactly("a/b");
    }

    assertThat(server.unfinishedUploads(bucket)).isEmpty();
    assertThat(keys(store, "", 10)).isEmpty();
  }

  @Test
  void joinsPartsInTheirOrder() {
    var uploads = new S3BlobStoreConfig.Uploads(5 * 1024 * 1024, 3);
    byte[] written = bytes(2, 33_333_333);

    try (var small = new S3BlobStore(with(server.config(bucket), uploads))) {
      put(small, "a/b", written);
    }

    assertThat(get(store, "a/b")).isEqualTo(written);
    assertThat(server.unfinishedUploads(bucket)).isEmpty();
  }

  @Test
  void refusesABlobOfMorePartsThanTheStoreJoins() {
    var uploads = new S3BlobStoreConfig.Uploads(5 * 1024 * 1024, 2);
    try (S3Client client = S3Clients.create(server.config(bucket));
        BlobWriter writer =
            new S3BlobWriter(
                key("a/b"),
                new S3Uploads(client, bucket, new S3Objects(client, bucket), uploads, 2))) {
      writer.write(bytes(3, 2 * uploads.partBytes()));

      assertThat(problemOf(() -> writer.write(bytes(4, uploads.partBytes() + 1))))
          .isInstanceOfSatisfying(
              StorageProblem.TooLarge.class,
              problem -> assertThat(problem.limit()).isEqualTo(2L * uploads.partBytes()));
    }
    assertThat(server.unfinishedUploads(bucket)).isEmpty();
  }

  @Test
  void passesOverObjectsWhoseNamesAreNoKeys() {
    List<String> foreign = List.of(" first", "a/b c", "a/b/%20", "a/b/\u00e9", "a/z ", "~last");
    try (S3Client client = S3Clients.create(server.config(bucket))) {
      for (String name : foreign) {
        client.putObject(request -> request.bucket(bucket).key(name), RequestBody.empty());
      }
      put(store, "a/b/c");
      put(store, "a/b/d");

      assertThat(keys(store, "", 1)).containsExactly("a/b/c", "a/b/d");
      assertThat(keys(store, "", 10)).containsExactly("a/b/c", "a/b/d");
      assertThat(store.deletePrefix("a")).isEqualTo(2);
      assertThat(client.listObjectsV2(request -> request.bucket(bucket)).contents())
          .hasSameSizeAs(foreign);
    }
  }

  private static S3BlobStoreConfig with(
      S3BlobStoreConfig config, S3BlobStoreConfig.Uploads uploads) {
    return new S3BlobStoreConfig(
        config.endpoint(),
        config.bucket(),
        config.region(),
        config.credentials(),
        config.pathStyle(),
        uploads,
        config.patience());
  }
}
