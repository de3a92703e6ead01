package io.darkroom.storage.blob.s3;

import static org.assertj.core.api.Assertions.assertThat;

import io.darkroom.config.Secret;
import io.darkroom.storage.blob.StreamingProgram;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class S3StreamingTest {
  private static final int BLOB_MEGABYTES = 96;
  private static final int HEAP_MEGABYTES = 64;

  @TempDir private Path scratch;

  @Test
  void streamsBlobsLongerThanTheHeap() throws Exception {
    try (var server = S3TestServer.start()) {
      server.createBucket("bucket");
      String output =
          StreamingProgram.run(
              S3StreamingTest.class,
              HEAP_MEGABYTES,
              List.of(
                  server.endpoint().toString(),
                  server.accessKey(),
                  server.secretKey(),
                  scratch.toString(),
                  Integer.toString(BLOB_MEGABYTES)));

      assertThat(output).isEmpty();
    }
  }

  /// Runs in the small process.
  ///
  /// @param arguments endpoint, access key, secret key, a folder, and how many megabytes a blob has
  public static void main(String[] arguments) throws IOException {
    var config =
        new S3BlobStoreConfig(
            URI.create(arguments[0]),
            "bucket",
            "us-east-1",
            new S3BlobStoreConfig.Credentials(arguments[1], Secret.of(arguments[2])),
            true,
            S3BlobStoreConfig.Uploads.DEFAULT,
            S3BlobStoreConfig.Patience.DEFAULT);
    try (var store = new S3BlobStore(config)) {
      StreamingProgram.stream(store, Integer.parseInt(arguments[4]), Path.of(arguments[3]));
    }
  }
}
