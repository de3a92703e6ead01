package io.darkroom.server.upload.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.darkroom.config.SettingSource;
import io.darkroom.config.Settings;
import io.darkroom.server.http.Spool;
import io.darkroom.storage.BlobStores;
import io.darkroom.storage.blob.BlobKey;
import io.darkroom.storage.blob.s3.S3BlobStore;
import io.darkroom.storage.blob.s3.S3TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class S3FilesTest {
  @TempDir static Path folder;
  private static S3TestServer server;
  private static S3Files files;
  private static Spool spool;

  @BeforeAll
  static void start() throws IOException {
    server = S3TestServer.start();
    for (var bucket : List.of("opened", "closed")) {
      server.createBucket(bucket);
      try (var store = new S3BlobStore(server.config(bucket))) {
        var file = Files.writeString(folder.resolve("a.txt"), "hello");
        store.adopt(new BlobKey("docs/a.txt"), file);
      }
    }
    var settings =
        Settings.load(
            BlobStores.settings(),
            List.of(
                new SettingSource.InMemory(
                    "test",
                    Map.of(
                        "storage.s3.endpoint", server.endpoint().toString(),
                        "storage.s3.access-key", server.accessKey(),
                        "storage.s3.secret-key", server.secretKey()))));
    files = S3Files.open(settings, new SourceConfig(100, 100, Set.of("opened", "missing")));
    spool = Spool.open(folder.resolve("spool"));
  }

  @AfterAll
  static void stop() {
    files.close();
    server.close();
  }

  @Test
  void readsFromBucketsThatWereOpened() throws IOException {
    try (var request = spool.begin()) {
      var file = files.fetch("s3://opened/docs/a.txt", request, 100);

      assertThat(Files.readString(file.path())).isEqualTo("hello");
      assertThat(file.fileName()).isEqualTo("a.txt");
    }
  }

  @Test
  void readsFromNoOtherBucket() {
    assertRefused("s3://closed/docs/a.txt", " - 403 Forbidden");
  }

  @Test
  void saysWhatIsMissing() {
    assertRefused("s3://opened/docs/b.txt", " - 404 Not Found");
    assertRefused("s3://missing/docs/a.txt", " - 404 Not Found");
    assertRefused("s3://opened", "Invalid URL for upload");
    assertRefused("s3:///a.txt", "Invalid URL for upload");
  }

  @Test
  void refusesWhatIsTooLarge() {
    try (var request = spool.begin()) {
      assertThatThrownBy(() -> files.fetch("s3://opened/docs/a.txt", request, 4))
          .hasMessage("File size too large. Got more than 4. Maximum is 4.");
    }
  }

  private static void assertRefused(String address, String message) {
    try (var request = spool.begin()) {
      assertThatThrownBy(() -> files.fetch(address, request, 100)).hasMessageEndingWith(message);
    }
  }
}
