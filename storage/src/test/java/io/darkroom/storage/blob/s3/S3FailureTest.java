package io.darkroom.storage.blob.s3;

import static io.darkroom.storage.blob.Blobs.bytes;
import static io.darkroom.storage.blob.Blobs.key;
import static io.darkroom.storage.blob.Blobs.problemOf;
import static io.darkroom.storage.blob.Blobs.put;
import static org.assertj.core.api.Assertions.assertThat;

import io.darkroom.config.Secret;
import io.darkroom.storage.blob.BlobStore;
import io.darkroom.storage.blob.BlobWriter;
import io.darkroom.storage.blob.StorageProblem;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A server that refuses, is not there, or keeps silent.
class S3FailureTest {
  private static S3TestServer server;
  @TempDir private Path scratch;

  @BeforeAll
  static void start() {
    server = S3TestServer.start();
    server.createBucket("bucket");
  }

  @AfterAll
  static void stop() {
    server.stop();
  }

  @Test
  void isDeniedWithAWrongSecret() throws IOException {
    try (var store =
        new S3BlobStore(config(server.endpoint(), "bucket", server.accessKey(), "wrong"))) {
      assertEveryOperationFails(store, StorageProblem.Denied.class);
    }
  }

  @Test
  void isDeniedWithAnUnknownAccessKey() throws IOException {
    try (var store =
        new S3BlobStore(config(server.endpoint(), "bucket", "nobody", server.secretKey()))) {
      assertEveryOperationFails(store, StorageProblem.Denied.class);
    }
  }

  @Test
  void isMisconfiguredWithoutItsBucket() {
    try (var store =
        new S3BlobStore(
            config(server.endpoint(), "missing", server.accessKey(), server.secretKey()))) {
      for (ThrowingCallable call :
          new ThrowingCallable[] {
            store::check,
            () -> put(store, "a/b"),
            () -> put(store, "a/b", bytes(1, 9_000_000)),
            () -> store.read(key("a/b"), null),
            () -> store.list("", null, 10),
            () -> store.deletePrefix("a")
          }) {
        assertThat(problemOf(call)).isInstanceOf(StorageProblem.Misconfigured.class);
      }
    }
  }

  @Test
  void isUnavailableWhenNobodyListens() throws IOException {
    URI endpoint;
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      endpoint = URI.create("http://127.0.0.1:" + socket.getLocalPort());
    }
    try (var store = new S3BlobStore(config(endpoint, "bucket", "key", "secret"))) {
      assertEveryOperationFails(store, StorageProblem.Unavailable.class);
    }
  }

  @Test
  void isUnavailableWhenTheHostHasNoAddress() {
    URI endpoint = URI.create("http://store.invalid");
    try (var store = new S3BlobStore(config(endpoint, "bucket", "key", "secret"))) {
      assertThat(problemOf(store::check)).isInstanceOf(StorageProblem.Unavailable.class);
    }
  }

  @Test
  void isUnavailableWhenTheServerKeepsSilent() throws IOException {
    try (var socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
      URI endpoint = URI.create("http://127.0.0.1:" + socket.getLocalPort());
      try (var store = new S3BlobStore(config(endpoint, "bucket", "key", "secret"))) {
        assertThat(problemOf(store::check)).isInstanceOf(StorageProblem.Unavailable.class);
      }
    }
  }

  @Test
  void canStillCloseAWriterWhoseServerHasGone() {
    S3TestServer gone = S3TestServer.start();
    gone.createBucket("bucket");
    try (var store =
        new S3BlobStore(config(gone.endpoint(), "bucket", gone.accessKey(), gone.secretKey()))) {
      try (BlobWriter writer = store.write(key("a/b"))) {
        writer.write(bytes(1, 9_000_000));
        gone.stop();

        assertThat(problemOf(writer::commit)).isInstanceOf(StorageProblem.Unavailable.class);
      }
      assertThat(problemOf(() -> store.findStat(key("a/b"))))
          .isInstanceOf(StorageProblem.Unavailable.class);
    }
  }

  private void assertEveryOperationFails(BlobStore store, Class<? extends StorageProblem> expected)
      throws IOException {
    Path small = Files.write(scratch.resolve("small"), bytes(1, 10));
    Path large = Files.write(scratch.resolve("large"), bytes(1, 9_000_000));
    for (ThrowingCallable call :
        new ThrowingCallable[] {
          store::check,
          () -> put(store, "a/b"),
          () -> put(store, "a/b", bytes(1, 8_000_000)),
          () -> put(store, "a/b", bytes(1, 9_000_000)),
          () -> store.adopt(key("a/b"), small),
          () -> store.adopt(key("a/b"), large),
          () -> store.read(key("a/b"), null),
          () -> store.findStat(key("a/b")),
          () -> store.delete(key("a/b")),
          () -> store.deletePrefix("a"),
          () -> store.list("", null, 10)
        }) {
      StorageProblem problem = problemOf(call);

      assertThat(problem).isInstanceOf(expected);
      assertThat(problem.publicMessage()).doesNotContain("a/b", "bucket", "127.0.0.1");
      assertThat(problem.toString()).doesNotContain("wrong", "secret");
    }
    assertThat(small).exists();
    assertThat(large).exists();
  }

  private static S3BlobStoreConfig config(
      @Nullable URI endpoint, String bucket, String accessKey, String secretKey) {
    return new S3BlobStoreConfig(
        endpoint,
        bucket,
        "us-east-1",
        new S3BlobStoreConfig.Credentials(accessKey, Secret.of(secretKey)),
        true,
        S3BlobStoreConfig.Uploads.DEFAULT,
        new S3BlobStoreConfig.Patience(Duration.ofSeconds(2), Duration.ofMillis(500), 2));
  }
}
