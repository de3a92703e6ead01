package io.darkroom.server;

import io.darkroom.storage.asset.PostgresTestServer;
import io.darkroom.storage.blob.s3.S3TestServer;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/// The two ways in which the server is run: on one machine with nothing else, or on shared servers.
public enum ServerSetup {
  EMBEDDED {
    @Override
    Map<String, String> settings() {
      return Map.of();
    }
  },
  S3_AND_POSTGRESQL {
    @Override
    Map<String, String> settings() {
      var bucket = "test-" + UUID.randomUUID();
      var s3 = SharedS3.SERVER;
      s3.createBucket(bucket);
      return Map.of(
          "storage.kind",
          "s3",
          "storage.s3.endpoint",
          s3.endpoint().toString(),
          "storage.s3.bucket",
          bucket,
          "storage.s3.region",
          "us-east-1",
          "storage.s3.access-key",
          s3.accessKey(),
          "storage.s3.secret-key",
          s3.secretKey(),
          "storage.s3.path-style",
          "true",
          "catalog.url",
          PostgresTestServer.newDatabase());
    }
  };

  /// One S3 server for all tests of this process, started by the first one that needs it.
  private static final class SharedS3 {
    static final S3TestServer SERVER = S3TestServer.start();
  }

  abstract Map<String, String> settings();

  /// A fresh server with storage of its own.
  public TestServer start(Path dataDir, Map<String, String> more) {
    return TestServer.start(dataDir, allSettings(more));
  }

  /// The settings of this set-up, with storage nobody else uses.
  public Map<String, String> allSettings(Map<String, String> more) {
    var settings = new HashMap<>(settings());
    settings.putAll(more);
    return settings;
  }
}
